package org.fotacentre.audit;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.fotacentre.shared.Audited;

/** One line of the audit log. It is written once and never changes. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    private static final int MAX_DETAILS = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;

    private String account;

    @Enumerated(EnumType.STRING)
    private Audited.Subject subject;

    @Enumerated(EnumType.STRING)
    private Audited.Action action;

    private String name;

    private String details;

    protected AuditEntry() {
    }

    AuditEntry(Audited deed, String account, Instant now) {
        this.at = now;
        this.account = account;
        this.subject = deed.subject();
        this.action = deed.action();
        this.name = deed.name();
        String all = deed.details().toString();
        this.details = all.substring(0, Math.min(MAX_DETAILS, all.length()));
    }
}
