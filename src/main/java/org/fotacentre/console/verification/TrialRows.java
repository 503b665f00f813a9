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
        ComponentState state = upgrade.flatMap(found -> found.components().stream().findFirst())
                .map(ComponentUpgrade::state).orElse(ComponentState.WAITING);
        return new TrialRow(line.productName(), line.productKey().value(), trial.deviceId(), line.deviceKey().value(),
                trial.identifier(), trial.startedAt(), trial.endedAt(), Strategy.DEFAULT.retries(),
                trial.status().name(), state.name(), state.percent(),
                upgrade.flatMap(found -> found.outcome().reason()).map(Enum::name), trial.planId());
    }
}
