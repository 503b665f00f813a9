package org.fotacentre.plan;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.fotacentre.shared.Refusal;

/** The way of one plan through {@link PlanStatus}, and when it took its turns. {@link UpgradePlan} drives it. */
@Embeddable
public class PlanLife {

    @Enumerated(EnumType.STRING)
    private PlanStatus status = PlanStatus.DRAFT;
    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;
    @Enumerated(EnumType.STRING)
    @Column(name = "suspension_reason")
    private SuspensionReason suspensionReason;
    @Column(name = "resumed_at")
    private Instant resumedAt;
    @Column(name = "activated_at")
    private Instant activatedAt;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "archived_at")
    private Instant archivedAt;

    protected PlanLife() {
    }

    void activate(Instant now) {
        require(status == PlanStatus.DRAFT);
        become(PlanStatus.SCHEDULED);
        activatedAt = now;
    }

    /** A device offered the plan before a pause or the end may still start after it; the status stays then. */
    void start(Instant now) {
        require(activatedAt != null);
        startedAt = startedAt == null ? now : startedAt;
        status = status == PlanStatus.SCHEDULED ? PlanStatus.RUNNING : status;
    }

    void suspend() {
        become(PlanStatus.SUSPENDED);
    }

    void stop(SuspensionReason why) {
        suspend();
        suspensionReason = why;
    }

    void resume(Instant now) {
        require(status == PlanStatus.SUSPENDED);
        become(startedAt == null ? PlanStatus.SCHEDULED : PlanStatus.RUNNING);
        resumedAt = now;
    }

    void terminate(Instant now) {
        become(PlanStatus.TERMINATED);
        endedAt = now;
    }

    void end(EndReason reason, Instant now) {
        become(PlanStatus.ENDED);
        endReason = reason;
        endedAt = now;
    }

    /** Puts a plan that is over aside. */
    public void archive(Instant now) {
        require(status.isFinal() && archivedAt == null);
        archivedAt = now;
    }

    /** Puts it back among the others. */
    public void takeOutOfArchive() {
        require(archivedAt != null);
        archivedAt = null;
    }

    public PlanStatus status() {
        return status;
    }

    /** Why it ended by itself; empty before that and for a terminated plan. */
    public Optional<EndReason> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** Why the platform suspended it; empty while it is not suspended or a person did it. */
    public Optional<SuspensionReason> suspensionReason() {
        return Optional.ofNullable(suspensionReason);
    }

    /** When a person last resumed it. */
    public Optional<Instant> resumedAt() {
        return Optional.ofNullable(resumedAt);
    }

    public Optional<Instant> activatedAt() {
        return Optional.ofNullable(activatedAt);
    }

    /** When its first device started. */
    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    /** When it ended or was terminated. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** When it was put aside; lists show it only to those who ask. */
    public Optional<Instant> archivedAt() {
        return Optional.ofNullable(archivedAt);
    }

    private void become(PlanStatus next) {
        require(status.mayBecome(next));
        suspensionReason = null;
        status = next;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Refusal.because("plan.refused.status");
        }
    }
}
