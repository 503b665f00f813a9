package org.fotacentre.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.fotacentre.shared.DeviceAddress;

/** Describes a {@link JsonDevice} and starts it. Unless told otherwise it speaks MQTT 5, has HTTP and accepts every offer. */
public final class JsonDeviceBuilder {

    private final DeviceAddress address;
    private final String productSecret;
    private final DeviceBehaviour behaviour = new DeviceBehaviour();
    private final Map<String, String> components = new TreeMap<>();
    private String server = "mqtt://127.0.0.1:1883";
    private int level = MqttLogin.MQTT_5;
    private int chunkLength;
    private String version = "V1";
    private boolean asks;
    private Optional<Path> remembered = Optional.empty();
    private Duration pause = Duration.ofMillis(300);
    private Duration patience = Duration.ofSeconds(60);
    private Consumer<JournalEntry> reader = entry -> { };

    JsonDeviceBuilder(DeviceAddress address, String productSecret) {
        this.address = address;
        this.productSecret = productSecret;
    }

    /** Where to connect, {@code mqtt://host:port} or {@code mqtts://host:port}. */
    public JsonDeviceBuilder server(String url) {
        server = url;
        return this;
    }

    /** Speaks MQTT 3.1.1. */
    public JsonDeviceBuilder mqtt311() {
        level = 4;
        return this;
    }

    /** Has no HTTP and fetches firmware over MQTT, so many bytes at a time. */
    public JsonDeviceBuilder chunks(int length) {
        chunkLength = length;
        return this;
    }

    /** What its main firmware is at first. */
    public JsonDeviceBuilder version(String text) {
        version = text;
        return this;
    }

    /** A component besides the main firmware and what it runs at first. */
    public JsonDeviceBuilder component(String name, String text) {
        components.put(name, text);
        return this;
    }

    /** Asks for an upgrade whenever it is online. */
    public JsonDeviceBuilder asking() {
        asks = true;
        return this;
    }

    /** Keeps secret, versions and a running upgrade in this file, so that the device can come back in another process. */
    public JsonDeviceBuilder memory(Path file) {
        remembered = Optional.of(file);
        return this;
    }

    /** How it takes upgrades from the beginning. */
    public JsonDeviceBuilder behaving(Consumer<DeviceBehaviour> change) {
        change.accept(behaviour);
        return this;
    }

    /** How long it stays away after a connection has ended. */
    public JsonDeviceBuilder pause(Duration time) {
        pause = time;
        return this;
    }

    /** The longest that the waiting methods of the device wait, 60 s unless said. */
    public JsonDeviceBuilder patience(Duration time) {
        patience = time;
        return this;
    }

    /** Is told of everything that happens, as it happens, on the device's thread. */
    public JsonDeviceBuilder reader(Consumer<JournalEntry> newReader) {
        reader = newReader;
        return this;
    }

    /** Switches the device on; it connects by itself and keeps coming back until it is closed. */
    public JsonDevice start() {
        DeviceMemory memory = DeviceMemory.with(remembered, version, components);
        JsonProfile profile = new JsonProfile(address, productSecret, ServerAddress.parse(server), level, chunkLength, asks, pause);
        return new JsonDevice(new JsonProfile.Parts(profile, memory, behaviour, new Journal(reader)), patience);
    }
}
