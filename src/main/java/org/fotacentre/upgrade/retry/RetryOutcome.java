package org.fotacentre.upgrade.retry;

import org.fotacentre.upgrade.Match;

/** What a retry has come to on one device. Words: {@code retry.outcome.<NAME>}. */
public enum RetryOutcome {
    /** The plan was sent to the device. */
    OFFERED,
    /** It waits until the device asks, or for the next push. */
    WAITING,
    /** The device had its target version already; that is a success. */
    AT_TARGET,
    /** There was no other try. */
    SKIPPED;

    static RetryOutcome of(Match match) {
        if (match instanceof Match.Push) {
            return OFFERED;
        }
        return match instanceof Match.NotNeeded ? AT_TARGET : WAITING;
    }
}
