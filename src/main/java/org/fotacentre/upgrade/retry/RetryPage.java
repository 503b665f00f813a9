package org.fotacentre.upgrade.retry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.upgrade.Match;
import org.fotacentre.upgrade.Retried;
import org.fotacentre.upgrade.Retry;
import org.fotacentre.upgrade.SkipReason;

/** The steps of a batch, each with its note in the same transaction: a page is reopened, then devices that are ready go on one by one. */
@ApplicationScoped
class RetryPage {

    @Inject
    private Retry retry;

    @Inject
    private RetryBatches batches;

    /** Answers the devices that are ready to go on. */
    @Transactional
    List<Long> reopen(RetryBatch batch, List<Long> deviceIds, Instant now) {
        List<Retried> retried = retry.reopen(batch.planId(), deviceIds, batch.operator(), now);
        retried.stream().collect(Collectors.groupingBy(Retried::skipped, Collectors.mapping(Retried::deviceId, Collectors.toList())))
                .forEach((skipped, ids) -> batches.note(batch.id(), ids, skipped.isPresent() ? RetryOutcome.SKIPPED : RetryOutcome.WAITING, skipped));
        return retried.stream().filter(Retried::ready).map(Retried::deviceId).toList();
    }

    /** Answers whether the plan had a place for the device. */
    @Transactional
    boolean goOn(RetryBatch batch, long deviceId, Instant now) {
        Match match = retry.goOn(batch.planId(), deviceId, now);
        batches.note(batch.id(), List.of(deviceId), RetryOutcome.of(match), Optional.empty());
        return match.obstacle().filter(SkipReason.PLAN_FULL::equals).isEmpty();
    }

    @Transactional
    void end(long batchId, Instant now) {
        batches.find(batchId).orElseThrow().end(now);
    }
}
