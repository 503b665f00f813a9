package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What has come out of an upgrade so far, and from when to when it took. {@link DeviceUpgrade} drives it. */
@Embeddable
public class Outcome {

    @Enumerated(EnumType.STRING)
    private DeviceStatus status = DeviceStatus.NOT_UPGRADED;
    @Enumerated(EnumType.STRING)
    private FailureReason reason;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected Outcome() {
    }

    static Outcome none() {
        return new Outcome();
    }

    void start(Instant now) {
        startedAt = startedAt == null ? now : startedAt;
        status = DeviceStatus.UPGRADING;
        reason = null;
    }

    void end(DeviceStatus result, Instant now) {
        startedAt = startedAt == null ? now : startedAt;
        endedAt = now;
        status = result;
    }

    /** A failure is not the last word any more. */
    void reopen() {
        status = DeviceStatus.UPGRADING;
        reason = null;
        endedAt = null;
    }

    /** Every component has its result: one that failed decides the whole. */
    void conclude(List<ComponentUpgrade> components, Instant now) {
        var failed = components.stream().filter(component -> component.state() == ComponentState.FAILED).findFirst();
        failed.flatMap(ComponentUpgrade::reason).ifPresent(this::explain);
        end(failed.isPresent() ? DeviceStatus.FAILED : DeviceStatus.SUCCEEDED, now);
    }

    /** The user does not want it: no failure, whatever was tried before (product.md 6.22). */
    void cancel() {
        status = DeviceStatus.NOT_UPGRADED;
        reason = FailureReason.USER_CANCELLED;
    }

    void explain(FailureReason why) {
        reason = why;
    }

    public DeviceStatus status() {
        return status;
    }

    /** Why it failed, or why it does not go on now. */
    public Optional<FailureReason> reason() {
        return Optional.ofNullable(reason);
    }

    /** When the device accepted first; equal to the end when nothing was needed. */
    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
