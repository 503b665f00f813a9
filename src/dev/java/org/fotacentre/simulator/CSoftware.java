package org.fotacentre.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fotacentre.wire.OtaStep;
import org.fotacentre.wire.Tag;

/** The C SDK 2.9 with an application that wants upgrades (protocol.md 2.6, 5.2, 5.3, 5.6). Tells every step. */
final class CSoftware implements DeviceSoftware {

    private static final Duration FOREVER = Duration.ofHours(1);
    private static final Set<Integer> ERRORS_THAT_CUT =
            Set.of(10422, 10423, 10424, 10425, 10426, 10427, 10430, 10431, 10432);

    private final DeviceMemory memory;
    private final DeviceBehaviour behaviour;
    private final Journal journal;
    private final Duration linkTime;
    private final Workshop workshop;
    private final CInstallation installation;

    CSoftware(DeviceParts parts, Duration linkTime) {
        memory = parts.memory();
        behaviour = parts.behaviour();
        journal = parts.journal();
        this.linkTime = linkTime;
        workshop = new Workshop(parts);
        installation = new CInstallation(parts, workshop);
    }

    @Override
    public byte[] payload(Arrival arrival) {
        return arrival.payloadBehindSlashSearch();
    }

    @Override
    public boolean canRead(DeviceFields fields) {
        return !fields.hasRaw();
    }

    @Override
    public void subscribed(DeviceSession session) {
        // Says nothing before it is registered.
    }

    @Override
    public void secretGranted(String secret, DeviceSession session) {
        // Sends no receipt.
    }

    @Override
    public void usable(DeviceSession session) throws IOException {
        Optional<PendingUpgrade> upgrade = memory.pending();
        if (upgrade.isPresent()) {
            resume(upgrade.get(), session.reports());
        }
        session.reports().status();
        session.reports().versions();
    }

    @Override
    public void plan(DeviceFields fields, DeviceSession session) throws IOException {
        List<DeviceFields> plans = fields.array(Tag.PLANS).isEmpty() ? List.of(fields) : fields.array(Tag.PLANS);
        if (memory.pending().filter(upgrade -> upgrade.step() != OtaStep.RECEIVED).isPresent()) {
            journal.note("ignores the plan: it is in an upgrade");
        } else if (plans.size() > 20 || !plans.stream().allMatch(plan -> plan.hasAll(Tag.COMPONENT, Tag.TARGET, Tag.TYPE))) {
            journal.note("drops the plan: a field is missing");
        } else {
            memory.begin(PendingUpgrade.of(ReceivedPlan.of(plans.get(plans.size() - 1))));
            workshop.step(OtaStep.RECEIVED, session.reports());
            decide(session);
        }
    }

    @Override
    public void answer(boolean yes, DeviceSession session) throws IOException {
        Optional<PendingUpgrade> plan = memory.pending().filter(upgrade -> upgrade.step() == OtaStep.RECEIVED);
        if (plan.isEmpty()) {
            journal.note("has no plan to answer");
        } else if (yes) {
            workshop.step(OtaStep.ACCEPTED, session.reports());
        } else {
            workshop.end(plan.get(), OtaStep.REFUSED, session.reports());
        }
    }

    @Override
    public void firmware(DeviceFields fields, DeviceSession session) throws IOException {
        Optional<PendingUpgrade> upgrade = memory.pending();
        if (upgrade.filter(pending -> pending.step() != OtaStep.ACCEPTED).isPresent()) {
            journal.note("ignores the firmware link: it is in another step");
        } else if (!fields.hasAll(Tag.COMPONENT, Tag.TARGET, Tag.TYPE)) {
            journal.note("the firmware link lacks a field");
            if (upgrade.isPresent()) {
                workshop.end(upgrade.get(), OtaStep.FAILED, session.reports());
            }
        } else {
            installation.begin(fields, session);
        }
    }

    @Override
    public void errorNotice(int code, DeviceSession session) {
        if (ERRORS_THAT_CUT.contains(code)) {
            session.cut();
        }
    }

    @Override
    public void offline() {
        // Only a restart changes something.
    }

    @Override
    public void poweredOn() {
        // Everything it needs to know is in its memory.
    }

    @Override
    public boolean refused(int code) {
        if (code == 1) {
            return true;
        }
        memory.forgetSecret();
        journal.note("forgets its secret");
        return false;
    }

    @Override
    public Duration patience() {
        return isWaitingForLink() ? linkTime : FOREVER;
    }

    @Override
    public void idle(DeviceSession session) throws IOException {
        if (isWaitingForLink()) {
            journal.note("no firmware link within " + linkTime.toSeconds() + " s");
            workshop.end(memory.pending().orElseThrow(), OtaStep.FAILED, session.reports());
        }
    }

    private boolean isWaitingForLink() {
        return memory.pending().filter(upgrade -> upgrade.step() == OtaStep.ACCEPTED).isPresent();
    }

    private void decide(DeviceSession session) throws IOException {
        switch (behaviour.answer()) {
            case ACCEPT -> answer(true, session);
            case REFUSE -> answer(false, session);
            case SILENCE -> journal.note("leaves the plan unanswered");
        }
    }

    /** What was left open before the restart is settled by the version that runs now (protocol.md 5.6). */
    private void resume(PendingUpgrade upgrade, DeviceReports reports) throws IOException {
        switch (upgrade.step()) {
            case UPGRADING -> workshop.endByVersion(upgrade, reports);
            case ACCEPTED, WAITING, DOWNLOADING, DOWNLOADED -> workshop.end(upgrade,
                    workshop.runs(upgrade) ? OtaStep.SUCCEEDED : OtaStep.DOWNLOAD_FAILED, reports);
            case RECEIVED, REFUSED, DOWNLOAD_FAILED, RESTARTING, SUCCEEDED, FAILED -> memory.settle();
        }
    }
}
