package org.fotacentre.simulator;

import java.time.Duration;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.ProductKey;

/**
 * A stock module in software, as the counterpart of the centre in tests: real bytes over a real socket, in both
 * dialects. It runs on threads of its own from {@link FakeDeviceBuilder#start} to {@link #close}. Thread-safe.
 */
public final class FakeDevice extends WatchedDevice implements RunningDevice {

    private static final long CLOSING_MILLIS = 5_000;

    private final DeviceParts parts;
    private final DeviceLife life;
    private final Thread thread;

    FakeDevice(DeviceParts parts, DeviceLife life, Duration patience) {
        super(parts, life, patience);
        this.parts = parts;
        this.life = life;
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

    /** Waits until the device is switched off. */
    @Override
    public void awaitEnd() {
        join(0);
    }

    /** Switches the device off: it says good-bye and does not come back. */
    @Override
    public void close() {
        life.stop();
        join(CLOSING_MILLIS);
    }

    private void join(long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
