package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.fotacentre.plan.Admission;
import org.fotacentre.shared.ComponentId;

/**
 * What {@link Matcher} needs to know of a device in view of one plan.
 *
 * @param admission what the plan's lists say
 * @param versions what it runs, as last reported
 * @param condition battery and signal, if reported lately
 * @param past how far this plan got with the device
 * @param will what its user wants
 * @param placeFree whether it is among the devices at work, or one more may be
 */
public record Candidate(Admission admission, boolean online, RunningVersions versions, Condition condition, Past past, Will will,
        boolean placeFree) {

    /**
     * Battery in percent and signal (RSRP) in dBm; empty when not reported in the last 24 hours (product.md 2.8.3).
     */
    public record Condition(OptionalInt battery, OptionalInt signal) {
        /** Nothing reported lately: the device decides itself. */
        public static final Condition UNKNOWN = new Condition(OptionalInt.empty(), OptionalInt.empty());
    }

    /**
     * What happened between this device and plans so far.
     *
     * @param done whether this plan already has its result on the device
     * @param running whether the device has accepted this plan and works on it
     * @param otherOpen whether another plan is at work on the device
     * @param notBefore end of the pause after a refusal
     * @param offeredAt when this plan was last sent to the device, while it has not answered
     * @param failed components that failed for good while the plan goes on with the others
     */
    public record Past(boolean done, boolean running, boolean otherOpen, Optional<Instant> notBefore, Optional<Instant> offeredAt,
            Set<ComponentId> failed) {
        /** Nothing yet. */
        public static final Past NONE = new Past(false, false, false, Optional.empty(), Optional.empty(), Set.of());
    }

    /**
     * What the user of the device wants.
     *
     * @param consent what was said to this plan
     * @param autoConfirm whether the switch agrees to all plans in their automatic periods
     * @param begun whether the device has started on this plan with the user's consent
     */
    public record Will(Consent consent, boolean autoConfirm, boolean begun) {
        /** Not heard yet. */
        public static final Will NONE = new Will(Consent.NONE, false, false);
    }
}
