package org.fotacentre.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.fotacentre.gateway.json.JsonTopics;
import org.fotacentre.wire.Uplink;

/** The life of a simulated device that speaks JSON, on one thread: connect, say what it runs, do what arrives, and again. */
final class JsonLife implements Runnable {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(15);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);
    private static final int WRONG_PASSWORD = 4;
    private static final int WRONG_PASSWORD_MQTT_5 = 0x86;
    private static final long CHUNK_TIME_MILLIS = 5_000;

    private final JsonProfile.Parts parts;
    private final JsonProfile profile;
    private final JsonSoftware software;
    private final BlockingQueue<Optional<Arrival>> inbox = new LinkedBlockingQueue<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopped;
    private volatile boolean online;
    private volatile Optional<MqttConnection> connection = Optional.empty();

    JsonLife(JsonProfile.Parts parts) {
        this.parts = parts;
        profile = parts.profile();
        software = new JsonSoftware(parts);
    }

    @Override
    public void run() {
        while (!stopped) {
            try (MqttConnection mqtt = new MqttConnection(ANSWER_TIME)) {
                live(mqtt);
            } catch (ConnectionRefused e) {
                parts.journal().note(e.getMessage());
                if (e.code() == WRONG_PASSWORD || e.code() == WRONG_PASSWORD_MQTT_5) {
                    parts.memory().forgetSecret();
                }
            } catch (IOException e) {
                parts.journal().note("connection trouble: " + e.getMessage());
            } finally {
                online = false;
                parts.journal().note("is offline");
            }
            pause();
        }
    }

    boolean isOnline() {
        return online;
    }

    void say(byte[] message) throws IOException {
        parts.journal().sent(new String(message, UTF_8));
        connection.orElseThrow().publish(JsonTopics.up(profile.address()), message, 1);
    }

    void restart() {
        connection.ifPresent(MqttConnection::close);
    }

    void stop() {
        stopped = true;
        wake.release();
        inbox.add(Optional.empty());
    }

    private void live(MqttConnection mqtt) throws IOException {
        inbox.clear();
        connection = Optional.of(mqtt);
        mqtt.deliverTo(arrival -> inbox.add(Optional.of(arrival)), () -> inbox.add(Optional.empty()));
        String key = profile.address().device().value();
        parts.journal().note("connects to " + profile.server() + " by MQTT level " + profile.level()
                + (parts.memory().secret().isPresent() ? " with its secret" : " to register"));
        mqtt.connect(profile.server(), new MqttLogin(profile.level(), key, Optional.of(profile.address().toString()),
                parts.memory().secret().orElse(profile.productSecret()), KEEP_ALIVE));
        mqtt.subscribe(JsonTopics.down(profile.address()) + "/#", 1);
        JsonLine line = new JsonLine(mqtt, JsonTopics.up(profile.address()), parts.journal());
        if (parts.memory().secret().isPresent()) {
            becomeOnline(line);
        }
        while (mqtt.isOpen() && !stopped) {
            Optional<Arrival> arrival = next();
            if (arrival.isPresent()) {
                receive(arrival.get(), line);
            } else if (mqtt.isOpen() && !stopped && online) {
                software.idle(line);
            }
        }
    }

    private void receive(Arrival arrival, JsonLine line) throws IOException {
        if (arrival.topic().equals(JsonTopics.chunk(profile.address()))) {
            software.chunk(arrival.payload(), line);
            return;
        }
        JsonNotice notice = JsonNoticeReader.read(arrival.payload());
        parts.journal().received(notice instanceof JsonNotice.Registered ? "registered" : new String(arrival.payload(), UTF_8));
        if (notice instanceof JsonNotice.Registered registered) {
            parts.memory().keepSecret(registered.secret());
            becomeOnline(line);
        } else {
            software.take(notice, line);
        }
    }

    private void becomeOnline(JsonLine line) throws IOException {
        online = true;
        parts.journal().note(DeviceSession.ONLINE);
        software.online(line);
    }

    /** The next message; empty after some silence, or when the connection has ended. */
    private Optional<Arrival> next() {
        try {
            Optional<Arrival> next = inbox.poll(CHUNK_TIME_MILLIS, TimeUnit.MILLISECONDS);
            return next == null ? Optional.empty() : next;
        } catch (InterruptedException e) {
            stop();
            return Optional.empty();
        }
    }

    private void pause() {
        try {
            wake.tryAcquire(profile.pause().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop();
        }
    }

    private record JsonLine(MqttConnection mqtt, String topic, Journal journal) implements JsonSoftware.Line {

        @Override
        public void say(Uplink uplink) throws IOException {
            journal.sent(JsonUplinkEncoder.text(uplink));
            mqtt.publish(topic, JsonUplinkEncoder.encode(uplink), 1);
        }

        @Override
        public void cut() {
            mqtt.close();
        }
    }
}
