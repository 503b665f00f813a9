package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/**
 * One component of one device under one plan. It is offered, accepted, worked on and judged by the version the
 * device reports afterwards; a failed attempt brings it back to waiting while attempts are left.
 */
@Entity
@Table(name = "component_upgrade")
public class ComponentUpgrade {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int position;
    @Enumerated(EnumType.STRING)
    @Column(name = "component_type")
    private ComponentType type;
    private String identifier;
    @Column(name = "source_version")
    private Version source;
    @Column(name = "target_version")
    private Version target;
    @Column(name = "package_id")
    private long packageId;
    @Enumerated(EnumType.STRING)
    private ComponentState state;
    @Embedded
    private AttemptCount attempts = AttemptCount.none();
    private Integer percent;
    @Enumerated(EnumType.STRING)
    private FailureReason reason;
    @Column(name = "deadline_at")
    private Instant deadlineAt;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected ComponentUpgrade() {
    }

    ComponentUpgrade(int position, Step step, Instant now) {
        this.position = position;
        type = step.component().type();
        identifier = step.component().identifier();
        state = step.isNeeded() ? ComponentState.WAITING : ComponentState.NOT_NEEDED;
        changedAt = now;
        route(step);
    }

    /** Takes the way that fits what the device runs by now; only before it has accepted. */
    void route(Step step) {
        source = step.current();
        target = step.target();
        packageId = step.packageId();
    }

    /** Moves forward, or stays when the device repeats itself or is late; tells whether it moved. */
    boolean become(ComponentState next, Instant now) {
        if (!state.mayBecome(next)) {
            return false;
        }
        if (next == ComponentState.CONFIRMED && !state.isAtWork()) {
            attempts.begin();
        }
        percent = state == next ? percent : null;
        state = next;
        changedAt = now;
        reason = next == ComponentState.SUCCEEDED ? null : reason;
        deadlineAt = next.isAtWork() ? deadlineAt : null;
        return true;
    }

    /** An attempt failed: waiting for the next one, or failed for good. */
    void fail(FailureReason why, boolean mayRetry, Instant now) {
        become(mayRetry ? ComponentState.WAITING : ComponentState.FAILED, now);
        reason = why;
    }

    /** The attempt ended because we were too busy to serve the download: it is as if it had not begun. */
    void postpone(Instant now) {
        attempts.takeBack();
        become(ComponentState.WAITING, now);
    }

    /** Whether the report only goes on telling percents of the step it is at. */
    boolean isTelling(DeviceReport report) {
        return percent != null && report.remark().percent().isPresent() && report.step().reaches().equals(Optional.of(state));
    }

    /** Keeps how far the step is, as the device says while it works; tells whether that is worth a line: a new ten. */
    boolean tell(DeviceReport report) {
        if (report.remark().percent().isEmpty() || !report.step().reaches().equals(Optional.of(state))) {
            return false;
        }
        Integer before = percent;
        percent = report.remark().percent().getAsInt();
        return before == null || before / 10 != percent / 10;
    }

    /** If it has failed for good it waits again, and its attempts are counted anew. */
    void retry(Instant now) {
        if (become(ComponentState.WAITING, now)) {
            attempts.renew();
        }
    }

    /** Waits for word of the device until {@code deadline}; without it the attempt will have failed for {@code otherwise}. */
    void expectWordBy(Instant deadline, FailureReason otherwise) {
        deadlineAt = deadline;
        reason = otherwise;
    }

    /** Whether word of the device is overdue. */
    boolean isOverdue(Instant now) {
        return deadlineAt != null && !now.isBefore(deadlineAt);
    }

    /** Whether its device counts among those at work: it has accepted, or was asked after {@code since} and may still accept. */
    boolean holdsPlace(Instant since) {
        return state.isAtWork() || ComponentState.offered().contains(state) && changedAt.isAfter(since);
    }

    /** When it was sent, while the device has not answered. */
    Optional<Instant> unansweredSince() {
        return Optional.of(changedAt).filter(at -> state == ComponentState.OFFERED);
    }

    public Long id() {
        return id;
    }

    public ComponentId component() {
        return new ComponentId(type, identifier);
    }

    /** Its way from the version it ran when it was offered. */
    public Step step() {
        return new Step(component(), source, target, packageId);
    }

    /** The version it ran when it was offered. */
    public Version source() {
        return source;
    }

    public Version target() {
        return target;
    }

    public long packageId() {
        return packageId;
    }

    public ComponentState state() {
        return state;
    }

    /** How far the present step is, 0–100, if the device says so. */
    public Optional<Integer> percent() {
        return Optional.ofNullable(percent);
    }

    /** Whether it has failed for good. */
    public boolean hasFailed() {
        return state == ComponentState.FAILED;
    }

    /** How often the device accepted, and how often it may. */
    public AttemptCount attempts() {
        return attempts;
    }

    /** Why the last attempt failed; while one is running, why it will have failed if the device stays silent. */
    public Optional<FailureReason> reason() {
        return Optional.ofNullable(reason);
    }

    /** When its state last changed. */
    public Instant changedAt() {
        return changedAt;
    }
}
