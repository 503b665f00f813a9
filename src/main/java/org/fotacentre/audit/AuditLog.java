package org.fotacentre.audit;

import java.security.Principal;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;

/** Writes down every {@link Audited} deed with who did it and when, in the transaction of the deed. */
@ApplicationScoped
public class AuditLog {

    @Inject
    private AuditEntries entries;

    @Inject
    private SecurityContext security;

    @Inject
    private Clock clock;

    @Transactional
    void write(@Observes Audited deed) {
        Principal caller = security.getCallerPrincipal();
        entries.add(new AuditEntry(deed, caller == null ? "" : caller.getName(), clock.instant()));
    }
}
