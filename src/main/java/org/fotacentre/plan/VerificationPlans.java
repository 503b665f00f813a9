package org.fotacentre.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.plan.option.PlanOptions;
import org.fotacentre.shared.DayRange;
import org.fotacentre.shared.DeviceKey;

/** Makes the hidden one-device plans inside firmware verifications (product.md 2.6): silent, five retries, any hour of one hour's time. */
@ApplicationScoped
public class VerificationPlans {

    /** How long a verification may take. */
    public static final Duration TIME_LIMIT = Duration.ofMinutes(60);

    @Inject
    private Plans plans;
    @Inject
    private ScopeLists scopeLists;

    /** A new plan for exactly this device and component, open from {@code now} on. */
    @Transactional
    public UpgradePlan open(VerificationTarget target, String account, Instant now) {
        UpgradePlan plan = new UpgradePlan(target.productId(), content(target.component(), now), account, now);
        plan.hide(now, now.plus(TIME_LIMIT));
        plan.activate(now);
        plans.add(plan);
        scopeLists.replace(plan.id(), new Scope(Set.of(), Set.of(target.device())));
        return plan;
    }

    /** What stands in such a plan, to be asked about before it is made. */
    public static PlanContent content(PlanComponent component, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new PlanContent("verification " + UUID.randomUUID(),
                new PlannedTime(ZoneOffset.UTC, new DayRange(today, today)), UpgradeMode.SILENT,
                PushRule.DEFAULT, Strategy.DEFAULT, PlanOptions.DEFAULT, List.of(component), List.of());
    }

    /**
     * What is tried on which device.
     *
     * @param productId product of the device
     * @param device the one device
     * @param component the one component, with the package under trial
     */
    public record VerificationTarget(long productId, DeviceKey device, PlanComponent component) {
    }
}
