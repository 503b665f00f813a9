package org.fotacentre.upgrade.retry;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Devices;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradeMode;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;
import org.fotacentre.upgrade.Retried;
import org.fotacentre.upgrade.Retry;
import org.fotacentre.upgrade.SkipReason;

/** A person orders another try: on one device, which is done at once, or on many, which the {@link RetryRound} works off. */
@ApplicationScoped
public class RetryOrder {

    @Inject
    private Plans plans;

    @Inject
    private Devices devices;

    @Inject
    private Retry retry;

    @Inject
    private RetryBatches batches;

    @Inject
    private Event<RetryOrdered> ordered;

    @Inject
    private Event<Audited> audit;

    /**
     * Tries one device again: at once if it is online, else when it is.
     *
     * @throws Refusal if the plan or the device does not allow it
     */
    @Transactional
    public RetryOutcome one(long planId, long deviceId, String operator, Instant now) {
        UpgradePlan plan = plan(planId);
        Retried retried = retried(planId, deviceId, operator, now);
        retried.skipped().ifPresent(reason -> {
            throw refusal(reason);
        });
        audit.fire(deed(plan).with("audit.detail.retry", devices.find(deviceId).orElseThrow().deviceKey()));
        return outcome(planId, retried, now);
    }

    /**
     * The user of a device wants another try (product.md 3.7, operType 5): the same, and the user's word that it may be now.
     *
     * @throws Refusal in words for the user, if the plan asks no users, or the plan or the device does not allow it
     */
    @Transactional
    public RetryOutcome byUser(long planId, long deviceId, Instant now) {
        plans.find(planId).filter(plan -> plan.terms().mode() == UpgradeMode.USER_CONFIRM)
                .orElseThrow(() -> Refusal.because("upgrade.refused.plan"));
        Retried retried = retried(planId, deviceId, "", now);
        retried.skipped().ifPresent(reason -> {
            throw Refusal.because(wordsForUser(reason));
        });
        return outcome(planId, retried, now);
    }

    /**
     * Tries these devices again, in the background; answers the id of the batch that tells what came of it.
     *
     * @throws Refusal if there is none, the plan is not open, or another batch of it is not done
     */
    @Transactional
    public long many(long planId, List<Long> deviceIds, String operator, Instant now) {
        UpgradePlan plan = plan(planId);
        retry.obstacle(plan, now).ifPresent(reason -> {
            throw refusal(reason);
        });
        if (deviceIds.isEmpty()) {
            throw Refusal.because("retry.refused.none");
        }
        if (batches.newest(planId).filter(batch -> batch.endedAt().isEmpty()).isPresent()) {
            throw Refusal.because("retry.refused.running");
        }
        RetryBatch batch = new RetryBatch(planId, operator, now);
        batches.add(batch, deviceIds);
        audit.fire(deed(plan).with("audit.detail.retries", deviceIds.size()));
        ordered.fire(new RetryOrdered(batch.id()));
        return batch.id();
    }

    private Retried retried(long planId, long deviceId, String operator, Instant now) {
        return retry.reopen(planId, List.of(deviceId), operator, now).stream().findFirst()
                .orElseThrow(() -> refusal(SkipReason.NOT_FAILED));
    }

    private RetryOutcome outcome(long planId, Retried retried, Instant now) {
        return retried.ready() ? RetryOutcome.of(retry.goOn(planId, retried.deviceId(), now)) : RetryOutcome.WAITING;
    }

    private UpgradePlan plan(long planId) {
        return plans.find(planId).orElseThrow(() -> Refusal.because("plan.gone"));
    }

    private static Audited deed(UpgradePlan plan) {
        return new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.OTHER, plan.name());
    }

    private static String wordsForUser(SkipReason reason) {
        return switch (reason) {
            case PLAN_OVER, PLAN_TERMINATED -> "consent.refused.over";
            case NO_FITTING_PACKAGE, VERSION_UNKNOWN -> "consent.refused.version";
            case NOT_FAILED -> "upgrade.refused.device";
            default -> "consent.refused.paused";
        };
    }

    private static Refusal refusal(SkipReason reason) {
        return Refusal.because("upgrade.skip." + reason);
    }
}
