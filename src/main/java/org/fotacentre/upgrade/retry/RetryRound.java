package org.fotacentre.upgrade.retry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Works off batches: first every device is reopened, a page in one transaction, then those that are ready are offered the plan one by one.
 * A round that is cut short, by a restart or by trouble, is taken up by the next one. Devices that have not been offered the plan by then,
 * or find no place free, wait for the tick as others do.
 */
@ApplicationScoped
public class RetryRound {

    private static final System.Logger LOG = System.getLogger(RetryRound.class.getName());
    private static final int PAGE = 500;

    @Inject
    private RetryBatches batches;

    @Inject
    private RetryPage pages;

    /** One whole round at {@code now}. */
    public void run(Instant now) {
        batches.unfinished().forEach(batch -> {
            try {
                workOff(batch, now);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "Could not work off retry batch " + batch.id() + "; the next round tries again", e);
            }
        });
    }

    private void workOff(RetryBatch batch, Instant now) {
        List<Long> ready = new ArrayList<>();
        for (List<Long> page = batches.pending(batch.id(), PAGE); !page.isEmpty(); page = batches.pending(batch.id(), PAGE)) {
            ready.addAll(pages.reopen(batch, page, now));
        }
        boolean free = true;
        for (int next = 0; free && next < ready.size(); next++) {
            free = goOn(batch, ready.get(next), now);
        }
        pages.end(batch.id(), now);
    }

    private boolean goOn(RetryBatch batch, long deviceId, Instant now) {
        try {
            return pages.goOn(batch, deviceId, now);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Could not offer plan " + batch.planId() + " to device " + deviceId + "; the next tick tries again", e);
            return true;
        }
    }
}
