package org.fotacentre.upgrade.retry;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Another try on many devices of one plan. It is ordered as a whole and worked off page by page; what came of each device stays. */
@Entity
@Table(name = "retry_batch")
public class RetryBatch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "plan_id")
    private long planId;
    @Column(name = "ordered_by")
    private String operator;
    @Column(name = "ordered_at")
    private Instant orderedAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected RetryBatch() {
    }

    RetryBatch(long planId, String operator, Instant now) {
        this.planId = planId;
        this.operator = operator;
        this.orderedAt = now;
    }

    /** Every device has its answer. */
    void end(Instant now) {
        endedAt = now;
    }

    public Long id() {
        return id;
    }

    public long planId() {
        return planId;
    }

    /** The account that ordered it. */
    public String operator() {
        return operator;
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    /** Empty while devices are left. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
