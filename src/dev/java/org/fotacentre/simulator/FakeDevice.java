package org.fotacentre.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.ProductKey;
import org.fotacentre.wire.OtaStep;

/**
 * A stock module in software, as the counterpart of the centre in tests: real bytes over a real socket, in both
 * dialects. It runs on threads of its own from {@link FakeDeviceBuilder#start} to {@link #close}; the waiting methods
 * look at everything since the start and complain with the whole journal when their time is over. Thread-safe.
 */
public final class FakeDevice implements AutoCloseable {

    private static final long CLOSING_MILLIS = 5_000;

    private final DeviceParts parts;
    private final DeviceLife life;
    private final Duration patience;
    private final Thread thread;

    FakeDevice(DeviceParts parts, DeviceLife life, Duration patience) {
        this.parts = parts;
        this.life = life;
        this.patience = patience;
        thread = new Thread(life, "device-" + parts.profile().address().device());
        thread.setDaemon(true);
        thread.start();
    }

    /** A device of this product with this key, to be described further. */
    public static FakeDeviceBuilder of(String productKey, String productSecret, String deviceKey) {
        return new FakeDeviceBuilder(
                new DeviceAddress(new ProductKey(productKey), new DeviceKey(deviceKey)), productSecret);
    }

    /** How it takes upgrades; may be changed at any time. */
    public DeviceBehaviour behaviour() {
        return parts.behaviour();
    }

    /** Asks for an upgrade (0x0115) as soon as it is online. */
    public void requestUpgrade() {
        life.ask(session -> session.reports().request());
    }

    /** Tells its versions (0x0044) as soon as it is online. */
    public void reportVersions() {
        life.ask(session -> session.reports().versions());
    }

    /** The user says yes to the plan that was left unanswered. */
    public void accept() {
        life.ask(session -> session.answer(true));
    }

    /** The user says no to the plan that was left unanswered. */
    public void refuse() {
        life.ask(session -> session.answer(false));
    }

    /** Restarts: the connection is cut and made again. */
    public void restart() {
        life.restart();
    }

    /** Changes what runs behind the centre's back, as a technician with a cable would; not reported by itself. */
    public void install(ComponentType type, String component, String version) {
        parts.memory().install(type, component, version);
        parts.journal().note(component + " was changed to " + version);
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
        return this;
    }

    /** Waits until it has been registered or logged in this many times since the start. */
    public FakeDevice awaitOnline(int count) {
        await("the device online no. " + count, () -> nth(parts.journal().notes(DeviceSession.ONLINE), count));
        return this;
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
        return this;
    }

    /** Waits until the module runs this version. */
    public FakeDevice awaitVersion(String version) {
        await("module version " + version, () -> Optional.of(moduleVersion()).filter(version::equals));
        return this;
    }

    /** Waits until the component runs this version. */
    public FakeDevice awaitVersion(String component, String version) {
        await(component + " version " + version,
                () -> Optional.ofNullable(components().get(component)).filter(version::equals));
        return this;
    }

    /** Waits until the journal has an entry whose words contain {@code text}. */
    public JournalEntry awaitEntry(String text) {
        return await("\"" + text + "\"", () -> journal().stream().filter(e -> e.text().contains(text)).findFirst());
    }

    /** Switches the device off: it says good-bye and does not come back. */
    @Override
    public void close() {
        life.stop();
        try {
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T await(String what, Supplier<Optional<T>> look) {
        return parts.journal().await(what, patience, look);
    }

    private static <T> Optional<T> nth(List<T> all, int count) {
        return all.size() < count ? Optional.empty() : Optional.of(all.get(count - 1));
    }
}
