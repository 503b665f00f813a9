package org.fotacentre.audit;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.shared.Setting;

/** Deletes lines of the log that are too old; six months unless the administrator says otherwise (product.md 2.1). */
@ApplicationScoped
public class AuditRetention {

    private static final System.Logger LOG = System.getLogger(AuditRetention.class.getName());
    private static final Setting DAYS = new Setting("fota.audit.days", "183");
    private static final int BATCH = 1000;

    @Inject
    private AuditEntries entries;

    /** How many days a line is kept. */
    public int days() {
        return Math.max(1, DAYS.number());
    }

    /** Deletes what is too old at {@code now}, in small transactions so that nobody has to wait. */
    public void clean(Instant now) {
        Instant limit = now.minus(Duration.ofDays(days()));
        long deleted = 0;
        int batch = entries.deleteBefore(limit, BATCH);
        while (batch > 0) {
            deleted += batch;
            batch = entries.deleteBefore(limit, BATCH);
        }
        if (deleted > 0) {
            LOG.log(System.Logger.Level.INFO, "{0} line(s) of the audit log deleted that were older than {1} days", deleted, days());
        }
    }
}
