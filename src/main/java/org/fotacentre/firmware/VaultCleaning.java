package org.fotacentre.firmware;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Removes the contents that no package needs: those of packages deleted a week ago, what an upload left that failed
 * in its very last step, and files that came in part only. The grace lets devices finish that are still downloading.
 */
@ApplicationScoped
public class VaultCleaning {

    private static final System.Logger LOG = System.getLogger(VaultCleaning.class.getName());
    private static final Duration GRACE = Duration.ofDays(7);
    private static final Duration UNDER_WAY = Duration.ofDays(1);

    @Inject
    private VersionPackages packages;

    @Inject
    private VaultSweep sweep;

    @Inject
    private PartialUpload partial;

    /** Cleans as of {@code now}; what was filed within the last day stays, since its package may not be committed yet. */
    public void clean(Instant now) {
        partial.expire(now);
        int removed = sweep.retain(packages.contentsNeeded(now.minus(GRACE)), now.minus(UNDER_WAY));
        if (removed > 0) {
            LOG.log(System.Logger.Level.INFO, "{0} content(s) removed from the vault that no package needs", removed);
        }
    }
}
