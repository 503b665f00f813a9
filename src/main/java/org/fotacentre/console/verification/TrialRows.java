package org.fotacentre.console.verification;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.plan.Strategy;
import org.fotacentre.shared.Rows;
import org.fotacentre.upgrade.ComponentState;
import org.fotacentre.upgrade.ComponentUpgrade;
import org.fotacentre.upgrade.DeviceUpgrade;
import org.fotacentre.upgrade.DeviceUpgrades;
import org.fotacentre.upgrade.FailureReason;
import org.fotacentre.verification.TrialLine;
import org.fotacentre.verification.Verification;
import org.fotacentre.verification.VerificationFilter;
import org.fotacentre.verification.Verifications;

/** Lists the verifications of a package with how far each got. */
@RequestScoped
public class TrialRows {

    @Inject
    private Verifications verifications;

    @Inject
    private DeviceUpgrades upgrades;

    /** One page of the list. */
    public Rows<TrialRow> list(VerificationFilter filter, int page) {
        return verifications.list(filter, page).map(this::row);
    }

    private TrialRow row(TrialLine line) {
        Verification trial = line.verification();
        Optional<DeviceUpgrade> upgrade = upgrades.find(trial.planId(), trial.deviceId());
        Optional<ComponentUpgrade> component = upgrade.flatMap(found -> found.components().stream().findFirst());
        ComponentState state = component.map(ComponentUpgrade::state).orElse(ComponentState.WAITING);
        int retried = Math.max(0, component.map(tried -> tried.attempts().number()).orElse(0) - 1);
        return new TrialRow(trial.id(), line.productName(), line.productKey().value(), trial.deviceId(), line.deviceKey().value(),
                trial.identifier(), trial.startedBy(), trial.startedAt(), trial.endedAt(), retried, Strategy.DEFAULT.retries(),
                trial.status().name(), state.name(), state.percent(), reason(trial, upgrade), trial.planId());
    }

    /** A verification that was called off needs no other reason, and the state of a refusal says it already. */
    private static Optional<String> reason(Verification trial, Optional<DeviceUpgrade> upgrade) {
        return switch (trial.status()) {
            case CANCELLED, SUCCEEDED -> Optional.empty();
            case RUNNING, FAILED -> trial.ranOutOfTime() ? Optional.of("verification.outOfTime")
                    : upgrade.flatMap(found -> found.outcome().reason()).filter(reason -> reason != FailureReason.DEVICE_REFUSED).map(reason -> "upgrade.reason." + reason);
        };
    }
}
