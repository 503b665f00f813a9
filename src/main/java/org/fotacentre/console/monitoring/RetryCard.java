package org.fotacentre.console.monitoring;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.fotacentre.upgrade.retry.RetryBatch;
import org.fotacentre.upgrade.retry.RetryOutcome;
import org.fotacentre.upgrade.retry.RetryResults;

/**
 * What has come of a retry of many devices so far.
 *
 * @param outcomes devices by outcome, every outcome there is
 * @param reasons skipped devices by reason, the most frequent first
 * @param pending devices that have not had their turn
 */
public record RetryCard(String operator, Instant orderedAt, Optional<Instant> endedAt, List<Count> outcomes, List<Count> reasons, long skipped,
        long pending, long total) {

    /** How many devices; {@code name} is the name of an outcome or a reason. */
    public record Count(String name, long devices) {
    }

    static RetryCard of(RetryBatch batch, RetryResults results) {
        return new RetryCard(batch.operator(), batch.orderedAt(), batch.endedAt(),
                Arrays.stream(RetryOutcome.values()).map(outcome -> new Count(outcome.name(), results.count(outcome))).toList(),
                results.skipped().entrySet().stream().map(skip -> new Count(skip.getKey().name(), skip.getValue()))
                        .sorted(Comparator.comparingLong(Count::devices).reversed()).toList(),
                results.count(RetryOutcome.SKIPPED), results.pending(), results.total());
    }
}
