package org.fotacentre.gateway;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.paho.mqttv5.common.MqttException;
import org.fotacentre.gateway.frontdoor.BrokerAddress;

/**
 * This node's own line to the broker: kept up from start to stop, tried with a heartbeat every second, and made anew
 * with pauses of 1 to 10 seconds while the broker is away. Push rounds have a line of their own beside it.
 */
@ApplicationScoped
public class BrokerLink {

    private static final System.Logger LOG = System.getLogger(BrokerLink.class.getName());
    private static final int LONGEST_PAUSE_SECONDS = 10;
    private static final CompletableFuture<Boolean> NOT_SENT = CompletableFuture.completedFuture(false);

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private UplinkDesk desk;

    @Inject
    private Legacies legacies;

    private BrokerAddress broker;
    private Consumer<byte[]> word;
    private volatile Optional<BrokerSession> session = Optional.empty();
    private volatile Optional<PushLine> pushes = Optional.empty();
    private volatile boolean closed;

    /** Keeps a session with the broker from now on; {@code heard} takes what other nodes say to this one. */
    void open(BrokerAddress address, Consumer<byte[]> heard) {
        broker = address;
        word = heard;
        legacies.open(address);
        pushes = Optional.of(new PushLine(address));
        timer.execute(() -> keepUp(1));
    }

    /** Whether devices are heard right now. */
    boolean isConnected() {
        return session.filter(BrokerSession::isConnected).isPresent();
    }

    /**
     * Publishes with QoS 1 to somebody who waits for it.
     *
     * @return whether the broker took it and somebody, that is the device, listens; who is told must not block
     */
    CompletableFuture<Boolean> publish(String topic, byte[] payload) {
        return session.map(current -> current.publish(topic, payload)).orElse(NOT_SENT);
    }

    /**
     * Publishes with QoS 1 what nobody waits for; blocks as long as the broker does not keep up.
     *
     * @return whether the broker took it and somebody, that is the device, listens; who is told must not block
     */
    CompletableFuture<Boolean> push(String topic, byte[] payload) {
        return pushes.map(line -> line.publish(topic, payload)).orElse(NOT_SENT);
    }

    /** Whether the broker hears us and says that nobody listens in the name of that node, nor has done so within the last minutes. */
    boolean isUnknown(String node) {
        return !isHeard(node) && isHeard(Node.name());
    }

    private boolean isHeard(String node) {
        return publish(BrokerSession.line(node), new byte[0]).completeOnTimeout(false, BrokerConnection.WAIT_MILLIS, TimeUnit.MILLISECONDS).join();
    }

    private void keepUp(int pause) {
        int next = isSound() || connected(pause) ? 1 : Math.min(2 * pause, LONGEST_PAUSE_SECONDS);
        if (isConnected()) {
            pushes.ifPresent(PushLine::keepUp);
        }
        if (!closed) {
            timer.schedule(() -> keepUp(next), next, TimeUnit.SECONDS);
        }
    }

    private boolean isSound() {
        boolean sound = isConnected() && session.filter(BrokerSession::beat).isPresent();
        if (!sound && isConnected()) {
            LOG.log(WARNING, "The broker no longer answers; connecting anew");
        }
        return sound;
    }

    private synchronized boolean connected(int pause) {
        if (closed) {
            return false;
        }
        session.ifPresent(BrokerSession::close);
        session = Optional.empty();
        try {
            session = Optional.of(BrokerSession.open(broker, new UplinkListener(desk, word, legacies::take)));
            LOG.log(INFO, "Broker link is up: {0}", broker);
            return true;
        } catch (MqttException | RuntimeException e) {
            LOG.log(pause == 1 ? WARNING : DEBUG, "Broker {0} cannot be reached, so no device can; trying again: {1}", broker, e);
            return false;
        }
    }

    /** Ends the link for good. */
    void close() {
        closed = true;
        legacies.close();
        pushes.ifPresent(PushLine::close);
        endSession();
    }

    private synchronized void endSession() {
        session.ifPresent(BrokerSession::end);
        session = Optional.empty();
    }
}
