package org.fotacentre.audit;

import java.time.Instant;
import java.util.Optional;

import org.fotacentre.shared.Audited;

/**
 * What the audit log is narrowed to.
 *
 * @param account start of the name of the account that did it; empty for all
 * @param text part of the name of the thing, of the details or of the remark; empty for all
 * @param from first instant that counts
 * @param until first instant that does not count any more
 */
public record AuditFilter(Optional<Audited.Subject> subject, Optional<Audited.Action> action, String account, String text,
        Optional<Instant> from, Optional<Instant> until) {
}
