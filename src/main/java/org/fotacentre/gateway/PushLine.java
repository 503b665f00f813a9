package org.fotacentre.gateway;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.paho.mqttv5.common.MqttException;
import org.fotacentre.gateway.frontdoor.BrokerAddress;
import org.fotacentre.shared.Setting;

/**
 * This node's second line to the broker, for the thousands of notices of a push round: on a line of their own they hold up
 * nobody who waits for an answer. When the broker is slow, who pushes waits as long as it goes on at all. When it is away,
 * who pushes waits once for its return, ten seconds, and what comes after that is not sent until it is back.
 */
final class PushLine {

    private static final System.Logger LOG = System.getLogger(PushLine.class.getName());
    private static final Setting IN_FLIGHT = new Setting("fota.push.inflight", "1000");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BrokerAddress broker;
    private final Duration patience;
    private Optional<BrokerConnection> connection = Optional.empty();
    private long missedAt;
    private boolean isMissed;
    private boolean closed;

    PushLine(BrokerAddress broker) {
        this(broker, PATIENCE);
    }

    /** @param patience how long it waits for a broker that is away */
    PushLine(BrokerAddress broker, Duration patience) {
        this.broker = broker;
        this.patience = patience;
    }

    /** Connects if need be; to be called again and again. Blocks while the broker does not answer. */
    void keepUp() {
        if (!isSound()) {
            current().ifPresent(BrokerConnection::close);
            try {
                replace(connected());
            } catch (MqttException | RuntimeException e) {
                LOG.log(DEBUG, "No line for push rounds", e);
            }
        }
    }

    private boolean isSound() {
        boolean stuck = current().filter(BrokerConnection::isStuck).isPresent();
        if (stuck) {
            LOG.log(WARNING, "The broker no longer answers on the line of push rounds; connecting anew");
        }
        return !stuck && current().filter(BrokerConnection::isConnected).isPresent();
    }

    private BrokerConnection connected() throws MqttException {
        BrokerConnection fresh = new BrokerConnection(broker, BrokerSession.clientId(Node.name()) + "-push");
        try {
            fresh.connect(BrokerConnection.options(broker), IN_FLIGHT.number());
            return fresh;
        } catch (MqttException e) {
            fresh.close();
            throw e;
        }
    }

    private synchronized void replace(BrokerConnection fresh) {
        connection = Optional.of(fresh);
        notifyAll();
        if (closed) {
            fresh.close();
        }
    }

    private synchronized Optional<BrokerConnection> current() {
        return connection;
    }

    /**
     * Publishes with QoS 1; blocks while as many as may be are on their way.
     *
     * @return whether the broker took it and somebody listens; who is told must not block
     */
    CompletableFuture<Boolean> publish(String topic, byte[] payload) {
        return awaited().map(line -> line.publish(topic, payload, Long.MAX_VALUE)).orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    private synchronized Optional<BrokerConnection> awaited() {
        missedAt = isMissed ? missedAt : System.nanoTime();
        try {
            for (long left = left(); !isUp() && !closed && left > 0; left = left()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        isMissed = !isUp();
        return connection.filter(BrokerConnection::isConnected);
    }

    private boolean isUp() {
        return connection.filter(BrokerConnection::isConnected).isPresent();
    }

    private long left() {
        return missedAt + patience.toNanos() - System.nanoTime();
    }

    /** Ends it for good, when what is on its way has its answer. */
    void close() {
        current().ifPresent(BrokerConnection::finish);
        synchronized (this) {
            closed = true;
            notifyAll();
        }
    }
}
