package org.fotacentre.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.device.ReportedComponent;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.plan.PlanContent;
import org.fotacentre.plan.PlanStatus;
import org.fotacentre.plan.VerificationPlans;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.upgrade.Candidates;
import org.fotacentre.upgrade.Match;
import org.fotacentre.upgrade.PlanRules;
import org.fotacentre.upgrade.SkipReason;

/** Tells beforehand whether a package could be tried on a device, by the very rules that decide when the trial starts. */
@ApplicationScoped
public class TrialOutlook {

    /** A module answers to any identifier (product.md 2.6). */
    private static final String ANY = "FOTA";

    @Inject
    private Candidates candidates;

    @Inject
    private Devices devices;

    /** Message key of what stands against a trial now; empty when it would start on at least one component of the device. */
    public Optional<String> objection(VersionPackage tried, Device device, Instant now) {
        List<Optional<String>> verdicts = identifiers(tried, device).stream()
                .map(identifier -> objection(candidates.foresee(rules(tried, identifier, now), device, now))).toList();
        return verdicts.contains(Optional.<String>empty()) ? Optional.empty()
                : verdicts.stream().flatMap(Optional::stream).findFirst().or(() -> Optional.of(key(SkipReason.VERSION_UNKNOWN)));
    }

    /** The same of what the rules have said; empty when the package goes out. */
    static Optional<String> objection(Match match) {
        if (match instanceof Match.NotNeeded) {
            return Optional.of("verification.notNeeded");
        } else if (match instanceof Match.NotNow not) {
            return Optional.of(key(not.reason()));
        } else if (match instanceof Match.Never never) {
            return Optional.of(key(never.reason()));
        }
        return Optional.empty();
    }

    private List<String> identifiers(VersionPackage tried, Device device) {
        return tried.type() == ComponentType.MODULE ? List.of(ANY)
                : devices.components(device.id()).stream().map(ReportedComponent::identifier).toList();
    }

    private static PlanRules rules(VersionPackage tried, String identifier, Instant now) {
        PlanContent content = VerificationPlans.content(Trial.component(tried, identifier), now);
        return new PlanRules(PlanStatus.SCHEDULED, now, now.plus(VerificationPlans.TIME_LIMIT), content.time(), content.mode(),
                content.push(), content.strategy(), content.options(), content.components());
    }

    /** Where the usual words speak of a plan, a verification has its own. */
    private static String key(SkipReason reason) {
        return switch (reason) {
            case NO_FITTING_PACKAGE -> "verification.otherSource";
            case VERSION_UNKNOWN -> "verification.versionUnknown";
            default -> "upgrade.skip." + reason;
        };
    }
}
