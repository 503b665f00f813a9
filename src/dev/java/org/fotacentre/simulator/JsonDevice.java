package org.fotacentre.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.ProductKey;
import org.fotacentre.wire.OtaStep;

/**
 * A device that speaks JSON (ADR 10), as the counterpart of the centre in tests: real bytes over a real socket. It runs
 * on a thread of its own from {@link JsonDeviceBuilder#start} to {@link #close}. Thread-safe.
 */
public final class JsonDevice implements RunningDevice {

    private static final long CLOSING_MILLIS = 5_000;
    private static final Map<String, OtaStep> ENDS = Map.of("\"outcome\":\"succeeded\"", OtaStep.SUCCEEDED,
            "\"outcome\":\"failed\"", OtaStep.FAILED, "\"type\":\"refuse\"", OtaStep.REFUSED);

    private final JsonProfile.Parts parts;
    private final Duration patience;
    private final JsonLife life;
    private final Thread thread;

    JsonDevice(JsonProfile.Parts parts, Duration patience) {
        this.parts = parts;
        this.patience = patience;
        life = new JsonLife(parts);
        thread = new Thread(life, "device-" + parts.profile().address().device());
        thread.setDaemon(true);
        thread.start();
    }

    /** A device of this product with this key, to be described further. */
    public static JsonDeviceBuilder of(String productKey, String productSecret, String deviceKey) {
        return new JsonDeviceBuilder(new DeviceAddress(new ProductKey(productKey), new DeviceKey(deviceKey)), productSecret);
    }

    /** How it takes upgrades; may be changed at any time. */
    public DeviceBehaviour behaviour() {
        return parts.behaviour();
    }

    /** Whether it is registered or logged in right now. */
    public boolean isOnline() {
        return life.isOnline();
    }

    /** Its secret, if it has one. */
    public Optional<String> secret() {
        return parts.memory().secret();
    }

    /** What its main firmware is. */
    public String version() {
        return parts.memory().moduleVersion().orElseThrow();
    }

    /** What its other components run. */
    public Map<String, String> components() {
        return parts.memory().components();
    }

    /** Everything that happened so far, in order. */
    public List<JournalEntry> journal() {
        return parts.journal().entries();
    }

    /** How many entries of the journal contain {@code text}. */
    public long count(String text) {
        return journal().stream().filter(entry -> entry.text().contains(text)).count();
    }

    /** Waits until it is registered or logged in. */
    public JsonDevice awaitOnline() {
        return awaitEntry(DeviceSession.ONLINE);
    }

    /** Waits until it has been registered or logged in this many times since the start. */
    public JsonDevice awaitOnline(int times) {
        parts.journal().await("online no. " + times, patience, () -> Optional.of(true).filter(any -> count(DeviceSession.ONLINE) >= times));
        return this;
    }

    /** Waits until its main firmware is this version. */
    public JsonDevice awaitVersion(String version) {
        parts.journal().await("version " + version, patience, () -> Optional.of(version()).filter(version::equals));
        return this;
    }

    /** Waits until the component runs this version. */
    public JsonDevice awaitVersion(String component, String version) {
        parts.journal().await(component + " version " + version, patience,
                () -> Optional.ofNullable(components().get(component)).filter(version::equals));
        return this;
    }

    /** Waits until the journal has an entry whose words contain {@code text}. */
    public JsonDevice awaitEntry(String text) {
        parts.journal().await("\"" + text + "\"", patience,
                () -> journal().stream().filter(entry -> entry.text().contains(text)).findFirst());
        return this;
    }

    /** Says just this, once it is online; what a device in order would not say, too. */
    public JsonDevice say(String text) throws IOException {
        return say(text.getBytes(UTF_8));
    }

    /** The same with bytes that need not be text. Returns when the server has them. */
    public JsonDevice say(byte[] message) throws IOException {
        awaitOnline();
        life.say(message);
        return this;
    }

    /** Restarts: the connection is cut and made again. */
    public void restart() {
        life.restart();
    }

    @Override
    public boolean seesPlanWithin(Duration time) {
        try {
            return parts.journal().await("an offer", time, () -> Optional.of(true).filter(any -> count("\"type\":\"offer\"") > 0));
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Override
    public Optional<OtaStep> awaitResult() {
        return Optional.of(parts.journal().await("the end of an upgrade", patience,
                () -> ENDS.entrySet().stream().filter(end -> count(end.getKey()) > 0).map(Map.Entry::getValue).findFirst()));
    }

    /** It always comes back: whoever is refused in this protocol has a mistake in its settings. */
    @Override
    public boolean isAway() {
        return false;
    }

    @Override
    public void awaitEnd() {
        join(0);
    }

    /** Switches the device off. */
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
