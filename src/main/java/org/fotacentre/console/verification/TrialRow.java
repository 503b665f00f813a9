package org.fotacentre.console.verification;

import java.time.Instant;
import java.util.Optional;

/**
 * One verification in the list of a package.
 *
 * @param retried how often it was tried again after a first failure
 * @param retries how often it may be
 * @param state how far the component got, {@code upgrade.state.<state>}
 * @param progress the same in percent
 * @param reason message key of why the last attempt failed, or nothing goes on
 */
public record TrialRow(long id, String product, String productKey, long deviceId, String deviceKey, String identifier,
        String startedBy, Instant startedAt, Optional<Instant> endedAt, int retried, int retries, String status, String state,
        int progress, Optional<String> reason, long planId) {
}
