package org.fotacentre.plan;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who made a plan and who changed it last, by account name, and when. */
@Embeddable
public class Authorship {

    @Column(name = "created_by")
    private String createdBy;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "changed_by")
    private String changedBy;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected Authorship() {
    }

    Authorship(String account, Instant now) {
        createdBy = account;
        createdAt = now;
        change(account, now);
    }

    void change(String account, Instant now) {
        changedBy = account;
        changedAt = now;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
