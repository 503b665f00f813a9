package org.fotacentre.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fotacentre.plan.option.FailureStop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a plan has seen enough failures. */
class FailureStopTest {

    @ParameterizedTest
    @CsvSource({"8, 2, true", "81, 20, false", "80, 20, true", "7, 2, false", "0, 9, false", "0, 10, true", "10, 0, false"})
    void share_of_failures_counts_once_there_are_enough_results(long succeeded, long failed, boolean reached) {
        assertEquals(reached, new FailureStop(20, 10).isReached(succeeded, failed));
    }
}
