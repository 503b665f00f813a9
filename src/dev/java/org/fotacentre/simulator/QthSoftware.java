package org.fotacentre.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fotacentre.wire.OtaStep;
import org.fotacentre.wire.Tag;

/** The Python package Qth 2.0 with a script that wants upgrades (protocol.md 2.6, 5.2–5.6). Tells few steps. */
final class QthSoftware implements DeviceSoftware {

    private static final Set<Integer> ERRORS_THAT_COST_THE_SECRET = Set.of(10430, 10437, 10438);

    private final DeviceMemory memory;
    private final DeviceBehaviour behaviour;
    private final Journal journal;
    private final Workshop workshop;
    private final QthInstallation installation;
    private int lastError;

    QthSoftware(DeviceParts parts) {
        memory = parts.memory();
        behaviour = parts.behaviour();
        journal = parts.journal();
        workshop = new Workshop(parts);
        installation = new QthInstallation(parts, workshop);
    }

    @Override
    public byte[] payload(Arrival arrival) {
        return arrival.payload();
    }

    @Override
    public boolean canRead(DeviceFields fields) {
        return true;
    }

    @Override
    public void subscribed(DeviceSession session) throws IOException {
        session.reports().versions();
    }

    @Override
    public void secretGranted(String secret, DeviceSession session) throws IOException {
        session.reports().receipt(secret);
    }

    /** Any stored upgrade is settled by the version that runs, even one that never began (protocol.md 5.6). */
    @Override
    public void usable(DeviceSession session) throws IOException {
        Optional<PendingUpgrade> upgrade = memory.pending();
        if (upgrade.isPresent()) {
            installation.reportResult(upgrade.get(), session);
        }
    }

    @Override
    public void plan(DeviceFields fields, DeviceSession session) throws IOException {
        List<DeviceFields> plans = fields.array(Tag.PLANS);
        if (plans.isEmpty() || !plans.stream().allMatch(plan -> plan.hasAll(
                Tag.COMPONENT, Tag.TARGET, Tag.TYPE, Tag.BATTERY, Tag.STORAGE, Tag.SIGNAL))) {
            journal.note("drops the plan: not an array, or a field is missing");
            return;
        }
        memory.begin(PendingUpgrade.of(ReceivedPlan.of(plans.get(plans.size() - 1))));
        switch (behaviour.answer()) {
            case ACCEPT -> answer(true, session);
            case REFUSE -> answer(false, session);
            case SILENCE -> journal.note("leaves the plan unanswered");
        }
    }

    @Override
    public void answer(boolean yes, DeviceSession session) throws IOException {
        if (memory.pending().isPresent()) {
            workshop.step(yes ? OtaStep.ACCEPTED : OtaStep.REFUSED, session.reports());
        } else {
            journal.note("has no plan to answer");
        }
    }

    @Override
    public void firmware(DeviceFields fields, DeviceSession session) throws IOException {
        installation.begin(fields, session);
    }

    @Override
    public void errorNotice(int code, DeviceSession session) {
        lastError = code;
    }

    @Override
    public void offline() {
        if (ERRORS_THAT_COST_THE_SECRET.contains(lastError)) {
            memory.forgetSecret();
            journal.note("forgets its secret because of error " + lastError);
        }
        lastError = 0;
    }

    @Override
    public void poweredOn() {
        installation.poweredOn();
    }

    @Override
    public boolean refused(int code) {
        if (code == 4) {
            memory.forgetSecret();
            journal.note("forgets its secret");
        }
        return true;
    }

    @Override
    public Duration patience() {
        return Duration.ofHours(1);
    }

    @Override
    public void idle(DeviceSession session) {
        // Waits for ever.
    }
}
