package org.fotacentre.audit;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.fotacentre.shared.Audited;

/** One line of the audit log. It is written once and never changes; only its remark does. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    private static final int MAX_ACCOUNT = 64;
    private static final int MAX_NAME = 200;

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

    private String remark = "";

    protected AuditEntry() {
    }

    AuditEntry(Audited deed, String account, Instant now) {
        this.at = now;
        this.account = cut(account, MAX_ACCOUNT);
        this.subject = deed.subject();
        this.action = deed.action();
        this.name = cut(deed.name(), MAX_NAME);
        this.details = DetailsAsJson.write(deed.details());
    }

    void remark(String text) {
        remark = text;
    }

    /** Number of the line. */
    public long id() {
        return id;
    }

    /** When it was done. */
    public Instant at() {
        return at;
    }

    /** Name of the account that did it, or empty text when nobody was signed in. */
    public String account() {
        return account;
    }

    /** Kind of thing it was done to. */
    public Audited.Subject subject() {
        return subject;
    }

    /** What was done. */
    public Audited.Action action() {
        return action;
    }

    /** Name of the thing it was done to. */
    public String name() {
        return name;
    }

    /** What exactly, with the values before and after. */
    public List<Audited.Detail> details() {
        return DetailsAsJson.read(details);
    }

    /** What an administrator noted about it, or empty text. */
    public String remark() {
        return remark;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
