package org.fotacentre.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.wire.Dialect;

/** Describes a {@link FakeDevice} and starts it. Unless told otherwise it is a Qth-Py module that accepts every plan. */
public final class FakeDeviceBuilder {

    private final DeviceAddress address;
    private final String productSecret;
    private final DeviceBehaviour behaviour = new DeviceBehaviour();
    private final Map<String, String> components = new TreeMap<>();
    private String server = "mqtt://127.0.0.1:1883";
    private Dialect dialect = Dialect.QTH;
    private String moduleModel = "EC600N";
    private String moduleVersion = "EC600NCNLCR01A01M08";
    private long storageBytes = 200_000_000;
    private int battery = 90;
    private boolean asks;
    private boolean wantsSha256;
    private boolean stuckAfterResult;
    private DevicePace pace = DevicePace.USUAL;
    private Duration patience = Duration.ofSeconds(30);
    private Optional<Path> memory = Optional.empty();
    private Consumer<JournalEntry> reader = entry -> { };

    FakeDeviceBuilder(DeviceAddress address, String productSecret) {
        this.address = address;
        this.productSecret = productSecret;
    }

    /** Where to connect, {@code mqtt://host:port}; the host needs a dot. */
    public FakeDeviceBuilder server(String url) {
        server = url;
        return this;
    }

    /** Which generation of software it has. */
    public FakeDeviceBuilder dialect(Dialect newDialect) {
        dialect = newDialect;
        return this;
    }

    /** The model of the module that it reports. */
    public FakeDeviceBuilder moduleModel(String model) {
        moduleModel = model;
        return this;
    }

    /** What the module runs at first; a remembered version wins. */
    public FakeDeviceBuilder moduleVersion(String version) {
        moduleVersion = version;
        return this;
    }

    /** A component besides the module and what it runs at first; a remembered version wins. */
    public FakeDeviceBuilder mcu(String component, String version) {
        components.put(component, version);
        return this;
    }

    /** Free storage in bytes: the largest module firmware, and the size of the blocks in which C-2.9 fetches the rest. */
    public FakeDeviceBuilder storage(long bytes) {
        storageBytes = bytes;
        return this;
    }

    /** Charge in percent that C-2.9 reports. */
    public FakeDeviceBuilder battery(int percent) {
        battery = percent;
        return this;
    }

    /** Asks for an upgrade at each start. */
    public FakeDeviceBuilder asking() {
        asks = true;
        return this;
    }

    /** Insists on a SHA-256 in the firmware link (C-2.9; Qth-Py always asks for it for module firmware). */
    public FakeDeviceBuilder wantingSha256() {
        wantsSha256 = true;
        return this;
    }

    /** Has the defect of Qth-Py 2.1.1: after a result it takes no module firmware until it is restarted. */
    public FakeDeviceBuilder stuckAfterResult() {
        stuckAfterResult = true;
        return this;
    }

    /** How it takes upgrades from the beginning. */
    public FakeDeviceBuilder behaving(Consumer<DeviceBehaviour> change) {
        change.accept(behaviour);
        return this;
    }

    /** How long it stays away when it restarts and before it tries again after a refusal. */
    public FakeDeviceBuilder pauses(Duration restart, Duration retry) {
        pace = new DevicePace(restart, retry, pace.linkTime(), pace.answerTime(), pace.keepAlive());
        return this;
    }

    /** How long C-2.9 waits for the firmware link after it has accepted; 30 s in the real one. */
    public FakeDeviceBuilder linkTime(Duration time) {
        pace = new DevicePace(pace.restart(), pace.retry(), time, pace.answerTime(), pace.keepAlive());
        return this;
    }

    /** Keep alive of its connection, whole seconds. */
    public FakeDeviceBuilder keepAlive(Duration time) {
        pace = new DevicePace(pace.restart(), pace.retry(), pace.linkTime(), pace.answerTime(), time);
        return this;
    }

    /** The longest that the waiting methods of the device wait, 30 s unless said. */
    public FakeDeviceBuilder patience(Duration time) {
        patience = time;
        return this;
    }

    /** Keeps secret, versions and a running upgrade in this file, so that the device can come back in another process. */
    public FakeDeviceBuilder memory(Path file) {
        memory = Optional.of(file);
        return this;
    }

    /** Is told of everything that happens, as it happens, on the device's thread. */
    public FakeDeviceBuilder reader(Consumer<JournalEntry> newReader) {
        reader = newReader;
        return this;
    }

    /**
     * Switches the device on; it connects by itself and keeps coming back until it is closed.
     *
     * @throws IllegalArgumentException if a device would not take the server's address
     */
    public FakeDevice start() {
        DeviceProfile profile = new DeviceProfile(address, productSecret, dialect, moduleModel, storageBytes, battery,
                asks, wantsSha256, stuckAfterResult);
        DeviceParts parts = new DeviceParts(profile, DeviceMemory.with(memory, moduleVersion, components), behaviour, new Journal(reader));
        return new FakeDevice(parts, new DeviceLife(parts, pace, ServerAddress.parse(server)), patience);
    }
}
