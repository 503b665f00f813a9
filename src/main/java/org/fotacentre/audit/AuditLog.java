package org.fotacentre.audit;

import java.security.Principal;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
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
    private ActingAccount acting;

    @Inject
    private Clock clock;

    @Transactional
    void write(@Observes Audited deed) {
        entries.add(new AuditEntry(deed, account(), clock.instant()));
    }

    /** Who signed in, unless a program acts; outside of requests, at the start of the application for instance, nobody does. */
    private String account() {
        Principal caller = security.getCallerPrincipal();
        String person = caller == null ? "" : caller.getName();
        try {
            return acting.name().isEmpty() ? person : acting.name();
        } catch (ContextNotActiveException e) {
            return person;
        }
    }
}
