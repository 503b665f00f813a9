package org.fotacentre.console.device.preimport;

import java.time.Instant;
import java.util.Optional;

import org.fotacentre.device.preimport.ImportRun;

/**
 * What pages show of a run of the pre-import.
 *
 * @param authentication by the name of its constant
 * @param secrets whether its secrets can still be downloaded
 */
public record RunCard(long id, long productId, String product, String authentication, int accepted, int rejected,
        String by, Instant at, boolean secrets, Optional<Instant> secretsTakenAt) {

    static RunCard of(ImportRun run, String product) {
        return new RunCard(run.id(), run.productId(), product, run.authentication().name(), run.accepted(), run.rejected(),
                run.createdBy(), run.createdAt(), run.hasSecrets(), run.secretsTakenAt());
    }
}
