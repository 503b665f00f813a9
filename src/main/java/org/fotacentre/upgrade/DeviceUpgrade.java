package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * What one plan has done with one device. It is open while the plan is at work on the device, and only one of a
 * device's upgrades can be open: the database keeps a unique key on it. Its components are worked off in order, and
 * the first that fails for good ends the whole, unless the plan wants to go on with the others (product.md 6.21).
 */
@Entity
@Table(name = "device_upgrade")
public class DeviceUpgrade {

    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
    @Column(name = "plan_id") private long planId;
    @Column(name = "device_id") private long deviceId;
    @Column(name = "open_device_id") private Long openDeviceId;
    @Embedded private Outcome outcome = Outcome.none();
    @Column(name = "next_push_at") private Instant nextPushAt;
    @Embedded private UserAnswer userAnswer = UserAnswer.none();
    @Column(name = "created_at") private Instant createdAt;
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "device_upgrade_id", nullable = false) @OrderBy("position")
    private List<ComponentUpgrade> components = new ArrayList<>();
    @Version private int version;

    protected DeviceUpgrade() {
    }

    DeviceUpgrade(long planId, long deviceId, Instant now) {
        this.planId = planId;
        this.deviceId = deviceId;
        this.createdAt = now;
    }

    /** Keeps the way of each component; once one has started, only those still to come may change theirs. */
    void prepare(List<Step> steps, Instant now) {
        if (components.isEmpty()) {
            steps.forEach(step -> components.add(new ComponentUpgrade(components.size() + 1, step, now)));
        }
        current().ifPresent(current -> steps.stream()
                .filter(step -> step.component().equals(current.component()) && current.state().isUndecided())
                .forEach(current::route));
    }

    /** Offers the component whose turn it is; the device is ours until it is done or refuses. */
    ComponentUpgrade offer(Instant now) {
        ComponentUpgrade next = current().orElseThrow();
        next.become(ComponentState.OFFERED, now);
        openDeviceId = deviceId;
        outcome.explain(null);
        return next;
    }

    /** The device accepted; {@code deadline} is when we stop waiting for word of it. */
    void accept(ComponentUpgrade component, Instant deadline, Instant now) {
        component.become(ComponentState.CONFIRMED, now);
        component.expectWordBy(deadline, FailureReason.TIMEOUT);
        openDeviceId = deviceId;
        outcome.start(now);
    }

    /** The device refused: it is let go, and not approached again before {@code nextPush}. No attempt is used. */
    void refuse(ComponentUpgrade component, Instant nextPush, Instant now) {
        component.become(ComponentState.REFUSED, now);
        openDeviceId = null;
        nextPushAt = nextPush;
        outcome.explain(FailureReason.DEVICE_REFUSED);
    }

    /** An attempt failed; {@code next} says whether there is another one, or another component gets its turn. */
    void fail(ComponentUpgrade component, FailureReason why, AfterFailure next, Instant now) {
        component.fail(why, next == AfterFailure.TRY_AGAIN, now);
        outcome.explain(why);
        if (next == AfterFailure.GIVE_UP || current().isEmpty()) {
            end(DeviceStatus.FAILED, now);
        }
    }

    /** The device reported the target; when no component is left, the whole upgrade is over. */
    void succeed(ComponentUpgrade component, Instant now) {
        component.become(ComponentState.SUCCEEDED, now);
        outcome.start(now);
        if (current().isEmpty()) {
            outcome.conclude(components, now);
            openDeviceId = null;
        }
    }

    /** Every component runs its target: nothing was ever needed, or what was left came about without us. */
    void settle(Instant now) {
        if (current().isEmpty()) {
            end(DeviceStatus.NO_NEED, now);
        }
        for (var left = current(); left.isPresent(); left = current()) {
            succeed(left.get(), now);
        }
    }

    /** What is on offer is taken back; the device is free for other plans, and this one may offer it again. */
    void release() {
        openDeviceId = null;
    }

    /** The same for good: a device that never started stays not upgraded, one that waits for another attempt has failed. */
    void withdraw(FailureReason why, Instant now) {
        release();
        if (status() == DeviceStatus.UPGRADING) {
            current().ifPresent(component -> component.become(ComponentState.FAILED, now));
            end(DeviceStatus.FAILED, now);
        }
        outcome.explain(outcome.reason().orElse(why));
    }

    /** Another try of what failed for good, by the wish of a person; the device is free until it is offered. */
    void retry(Instant now) {
        components.forEach(component -> component.retry(now));
        outcome.reopen();
    }

    /** The user has spoken: one who agrees may be pushed to at once, one who declines is let go. */
    void hear(Consent said, String speaker, Instant now) {
        userAnswer.take(said, speaker, now);
        nextPushAt = null;
        if (said.word() == Consent.Word.DECLINED) {
            openDeviceId = null;
            outcome.cancel();
        }
    }

    /** The time the user chose is over, and the device did not take the upgrade in it. */
    void lapse() {
        userAnswer.lapse();
        openDeviceId = isAtWork() ? openDeviceId : null;
    }

    /** The component whose turn it is, if any is left. */
    public Optional<ComponentUpgrade> current() {
        return components.stream().filter(component -> !component.state().isFinal()).findFirst();
    }

    /** Whether the device has accepted and works on it. */
    public boolean isAtWork() {
        return current().filter(component -> component.state().isAtWork()).isPresent();
    }

    public long planId() {
        return planId;
    }

    public long deviceId() {
        return deviceId;
    }

    /** What has come out of it so far. */
    public Outcome outcome() {
        return outcome;
    }

    /** The outcome's status, for short. */
    public DeviceStatus status() {
        return outcome.status();
    }

    /** End of the pause after a refusal. */
    public Optional<Instant> nextPushAt() {
        return Optional.ofNullable(nextPushAt);
    }

    /** What the user has said to it. */
    public UserAnswer userAnswer() {
        return userAnswer;
    }

    public List<ComponentUpgrade> components() {
        return List.copyOf(components);
    }

    private void end(DeviceStatus result, Instant now) {
        outcome.end(result, now);
        openDeviceId = null;
    }
}
