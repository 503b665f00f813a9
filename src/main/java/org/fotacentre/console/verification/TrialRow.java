package org.fotacentre.console.verification;

import java.time.Instant;
import java.util.Optional;

/**
 * One verification in the list of a package.
 *
 * @param retries most retries after a first failure
 * @param state how far the component got, {@code upgrade.state.<state>}
 * @param progress the same in percent
 * @param reason why the last attempt failed or nothing goes on, {@code upgrade.reason.<reason>}
 */
public record TrialRow(String product, String productKey, long deviceId, String deviceKey, String identifier, Instant startedAt,
        Optional<Instant> endedAt, int retries, String status, String state, int progress,
        Optional<String> reason, long planId) {
}
