package org.fotacentre.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fotacentre.wire.DevicePassword;

/**
 * The life of a simulated device, on one thread: connect, subscribe, do what arrives or is asked, until the connection
 * ends; then again, until it is stopped. What is asked while it is offline waits until it is online.
 */
final class DeviceLife implements Runnable {

    private final DeviceParts parts;
    private final DevicePace pace;
    private final ServerAddress server;
    private final DeviceSoftware software;
    private final BlockingQueue<Task> inbox = new LinkedBlockingQueue<>();
    private final Queue<Task> orders = new ConcurrentLinkedQueue<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopped;
    private volatile Optional<DeviceSession> session = Optional.empty();
    private volatile boolean away;

    /** Something to do with the connection there is. */
    interface Task {
        void run(DeviceSession session) throws IOException;
    }

    DeviceLife(DeviceParts parts, DevicePace pace, ServerAddress server) {
        this.parts = parts;
        this.pace = pace;
        this.server = server;
        software = DeviceSoftware.of(parts, pace);
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                live();
                pause(pace.restart());
            } catch (ConnectionRefused e) {
                parts.journal().note(e.getMessage());
                stayAway(!software.refused(e.code()));
            } catch (IOException e) {
                parts.journal().note("connection trouble: " + e.getMessage());
                pause(pace.retry());
            } catch (RuntimeException e) {
                parts.journal().note("the simulator itself fails: " + e);
                throw e;
            }
        }
    }

    /** Asks the device to do something as soon as it is online. */
    void ask(Task task) {
        orders.add(task);
        inbox.add(current -> { });
    }

    /** Restarts the device; if it is not connected, it tries again at once, even if it was sent away. */
    void restart() {
        if (session.isPresent()) {
            ask(DeviceSession::restart);
        } else {
            wake.release();
        }
    }

    /** Ends the life; the device says good-bye if it is connected. */
    void stop() {
        stopped = true;
        wake.release();
        inbox.add(current -> { });
    }

    /** Whether the device is registered or logged in right now. */
    boolean isOnline() {
        return session.filter(DeviceSession::isUsable).isPresent();
    }

    /** Whether the device was sent away and does not come back by itself. */
    boolean isAway() {
        return away;
    }

    private void stayAway(boolean forLong) {
        away = forLong;
        if (forLong) {
            parts.journal().note("stays away until it is restarted");
        }
        pause(forLong ? Duration.ofDays(1) : pace.retry());
        away = false;
    }

    private void live() throws IOException {
        String clientId = parts.profile().address().clientId();
        MqttConnection mqtt = new MqttConnection(pace.answerTime());
        mqtt.deliverTo(arrival -> inbox.add(current -> receive(mqtt, current, arrival)), () -> inbox.add(current -> { }));
        try (mqtt) {
            if (parts.behaviour().saysAllTwice()) {
                mqtt.sayAllTwice();
            }
            DevicePassword password = new DeviceKeyring(parts).next();
            parts.journal().note("connects to " + server + " as " + clientId
                    + (password instanceof DevicePassword.Registration ? " to register" : " with its secret"));
            mqtt.connect(server, new MqttLogin(4, clientId, Optional.empty(), password.text(), pace.keepAlive()));
            mqtt.subscribe("q/1/d/" + clientId + "/+", 1);
            DeviceSession connected = new DeviceSession(parts, software, new DeviceLink(mqtt, clientId, parts.journal()));
            live(mqtt, connected, !(password instanceof DevicePassword.Login) || parts.profile().hides());
        } finally {
            session = Optional.empty();
            software.offline();
        }
    }

    private void live(MqttConnection mqtt, DeviceSession current, boolean waitsForGrant) throws IOException {
        session = Optional.of(current);
        current.start(waitsForGrant);
        followOrders(mqtt, current);
        while (mqtt.isOpen() && !stopped) {
            Optional<Task> task = next();
            if (task.isPresent()) {
                task.get().run(current);
            } else {
                software.idle(current);
            }
            followOrders(mqtt, current);
        }
        if (stopped) {
            mqtt.disconnect();
        } else {
            parts.journal().note("is offline");
        }
    }

    private void followOrders(MqttConnection mqtt, DeviceSession current) throws IOException {
        while (current.isUsable() && mqtt.isOpen() && !orders.isEmpty()) {
            orders.remove().run(current);
        }
    }

    /** A message of an earlier connection is lost with it. */
    private static void receive(MqttConnection mqtt, DeviceSession current, Arrival arrival) throws IOException {
        if (mqtt.isOpen()) {
            current.receive(arrival);
        }
    }

    private Optional<Task> next() {
        try {
            return Optional.ofNullable(inbox.poll(software.patience().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            stop();
            return Optional.empty();
        }
    }

    private void pause(Duration time) {
        try {
            wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop();
        }
    }
}
