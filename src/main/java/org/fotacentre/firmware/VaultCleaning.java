package org.fotacentre.firmware;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.fotacentre.firmware.store.ObjectStore;

/**
 * Removes the contents that no package needs: those of packages deleted a week ago, what an upload left that failed
 * in its very last step, and files that came in part only. The grace lets devices finish that are still downloading.
 * One node does it every night. With an object store each node has a folder of its own, and looks after it when it starts
 * and every day.
 */
@ApplicationScoped
public class VaultCleaning {

    private static final System.Logger LOG = System.getLogger(VaultCleaning.class.getName());
    private static final Duration GRACE = Duration.ofDays(7);
    private static final Duration UNDER_WAY = Duration.ofDays(1);

    @Inject
    private Optional<ObjectStore> store;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private VersionPackages packages;

    @Inject
    private VaultSweep sweep;

    @Inject
    private StoreInventory inventory;

    @Inject
    private PartialUpload partial;

    void start(@Observes @Initialized(ApplicationScoped.class) Object start, Clock clock) {
        store.ifPresent(outside -> timer.scheduleWithFixedDelay(() -> lookAfterFolder(clock), 0, 1, TimeUnit.DAYS));
    }

    /** Cleans as of {@code now}; what was filed within the last day stays, since its package may not be committed yet. */
    public void clean(Instant now) {
        partial.expire(now);
        Set<String> needed = packages.contentsNeeded(now.minus(GRACE));
        Instant before = now.minus(UNDER_WAY);
        tell("the folder", sweep.retain(needed, before));
        store.ifPresent(outside -> tell("the store", inventory.clean(outside, needed, before)));
    }

    /** What goes wrong must not end the repetition. */
    private void lookAfterFolder(Clock clock) {
        try {
            clean(clock.instant());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The vault was not cleaned; the next try is tomorrow", e);
        }
    }

    private static void tell(String where, int removed) {
        if (removed > 0) {
            LOG.log(System.Logger.Level.INFO, "{0} content(s) removed from {1} that no package needs", removed, where);
        }
    }
}
