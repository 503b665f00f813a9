package org.fotacentre.simulator;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fotacentre.wire.OtaStep;

/**
 * What can be seen of a {@link FakeDevice} from outside, now or after some waiting. The waiting methods look at
 * everything since the start and complain with the whole journal when their time is over. Thread-safe.
 */
public abstract sealed class WatchedDevice permits FakeDevice {

    private static final Set<OtaStep> ENDS = EnumSet.of(OtaStep.SUCCEEDED, OtaStep.FAILED, OtaStep.REFUSED);

    private final DeviceParts parts;
    private final DeviceLife life;
    private final Duration patience;

    WatchedDevice(DeviceParts parts, DeviceLife life, Duration patience) {
        this.parts = parts;
        this.life = life;
        this.patience = patience;
    }

    /** Whether it is registered or logged in right now. */
    public boolean isOnline() {
        return life.isOnline();
    }

    /** Whether the server sent it away and it waits for a restart. */
    public boolean isAway() {
        return life.isAway();
    }

    /** What the module runs. */
    public String moduleVersion() {
        return parts.memory().moduleVersion().orElseThrow();
    }

    /** What the other components run, by component. */
    public Map<String, String> components() {
        return parts.memory().components();
    }

    /** Its secret, if it has one. */
    public Optional<String> secret() {
        return parts.memory().secret();
    }

    /** Everything that happened so far, in order. */
    public List<JournalEntry> journal() {
        return parts.journal().entries();
    }

    /** The plans it was sent so far, in order, whether or not it could take them. */
    public List<ReceivedPlan> plans() {
        return parts.journal().plans();
    }

    /** The firmware links it was sent so far, in order. */
    public List<ReceivedFirmware> firmwareLinks() {
        return parts.journal().firmwareLinks();
    }

    /** The status reports it has sent so far, in order. */
    public List<OtaStep> steps() {
        return parts.journal().steps();
    }

    /** Waits until it is registered or logged in. */
    public FakeDevice awaitOnline() {
        await("the device online", () -> isOnline() ? Optional.of(true) : Optional.empty());
        return self();
    }

    /** Waits until it has been registered or logged in this many times since the start. */
    public FakeDevice awaitOnline(int count) {
        await("the device online no. " + count, () -> nth(parts.journal().notes(DeviceSession.ONLINE), count));
        return self();
    }

    /** Waits for the first plan. */
    public ReceivedPlan awaitPlan() {
        return awaitPlan(1);
    }

    /** Waits until this many plans have come and returns the last of these. */
    public ReceivedPlan awaitPlan(int count) {
        return await("plan no. " + count, () -> nth(plans(), count));
    }

    /** Waits until this many firmware links have come and returns the last of these. */
    public ReceivedFirmware awaitFirmwareLink(int count) {
        return await("firmware link no. " + count, () -> nth(firmwareLinks(), count));
    }

    /** Waits until it has sent this status report. */
    public FakeDevice awaitStep(OtaStep step) {
        return awaitStep(step, 1);
    }

    /** Waits until it has sent this status report this many times. */
    public FakeDevice awaitStep(OtaStep step, int count) {
        await(step + " no. " + count, () -> nth(steps().stream().filter(step::equals).toList(), count));
        return self();
    }

    /** Waits until an upgrade has ended: succeeded, failed or refused; empty if the server has sent the device away. */
    public Optional<OtaStep> awaitResult() {
        return await("the end of an upgrade", () -> {
            Optional<OtaStep> end = steps().stream().filter(ENDS::contains).findFirst();
            return end.isPresent() || isAway() ? Optional.of(end) : Optional.empty();
        });
    }

    /** Whether a plan comes within this time, or the end of an upgrade that was under way. */
    public boolean seesPlanWithin(Duration time) {
        try {
            return parts.journal().await("a plan", time, () -> plans().isEmpty() && steps().isEmpty() && !isAway()
                    ? Optional.empty() : Optional.of(true));
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Waits until the module runs this version. */
    public FakeDevice awaitVersion(String version) {
        await("module version " + version, () -> Optional.of(moduleVersion()).filter(version::equals));
        return self();
    }

    /** Waits until the component runs this version. */
    public FakeDevice awaitVersion(String component, String version) {
        await(component + " version " + version,
                () -> Optional.ofNullable(components().get(component)).filter(version::equals));
        return self();
    }

    /** Waits until the journal has an entry whose words contain {@code text}. */
    public JournalEntry awaitEntry(String text) {
        return await("\"" + text + "\"", () -> journal().stream().filter(e -> e.text().contains(text)).findFirst());
    }

    private FakeDevice self() {
        return (FakeDevice) this;
    }

    private <T> T await(String what, Supplier<Optional<T>> look) {
        return parts.journal().await(what, patience, look);
    }

    private static <T> Optional<T> nth(List<T> all, int count) {
        return all.size() < count ? Optional.empty() : Optional.of(all.get(count - 1));
    }
}
