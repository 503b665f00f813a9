package org.fotacentre.verification;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.fotacentre.plan.UpgradePlan;

/**
 * The trial of a version package on one component of one device (product.md 2.6). Inside it is a hidden plan, which does
 * the work; this row tells people about it and knows when the time is over. It ends once: by a result, by its limit, or because
 * a person calls it off.
 */
@Entity
@Table(name = "verification")
public class Verification {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "package_id")
    private long packageId;
    @Column(name = "device_id")
    private long deviceId;
    @Column(name = "plan_id")
    private long planId;
    private String identifier;
    @Enumerated(EnumType.STRING)
    private VerificationStatus status = VerificationStatus.RUNNING;
    @Column(name = "started_by")
    private String startedBy;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Version
    private int version;

    protected Verification() {
    }

    Verification(UpgradePlan plan, long deviceId, String account, Instant now) {
        this.planId = plan.id();
        this.packageId = plan.components().get(0).packageId();
        this.identifier = plan.components().get(0).component().identifier();
        this.deviceId = deviceId;
        this.startedBy = account;
        this.startedAt = now;
        this.expiresAt = plan.terms().endsAt();
    }

    /** Ends it; one that has ended stays as it is. */
    void end(VerificationStatus result, Instant now) {
        if (status == VerificationStatus.RUNNING) {
            status = result;
            endedAt = now;
        }
    }

    public long id() {
        return id;
    }

    public long packageId() {
        return packageId;
    }

    public long deviceId() {
        return deviceId;
    }

    /** The hidden plan that does the work. */
    public long planId() {
        return planId;
    }

    /** Identifier of the component it is tried on. */
    public String identifier() {
        return identifier;
    }

    public VerificationStatus status() {
        return status;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When it fails for want of a result. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Whether it failed for want of a result, not by one. */
    public boolean ranOutOfTime() {
        return status == VerificationStatus.FAILED && !endedAt.isBefore(expiresAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
