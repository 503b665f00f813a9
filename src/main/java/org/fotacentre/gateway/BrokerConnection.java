package org.fotacentre.gateway;

import static java.lang.System.Logger.Level.DEBUG;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.fotacentre.gateway.frontdoor.BrokerAddress;

/**
 * One connection to the broker, from its start to its end, and what is on its way over it: never more messages than the
 * broker wants to have unacknowledged (MQTT 5, receive maximum). Each has its answer at the latest when the connection ends.
 */
final class BrokerConnection {

    /** How long the broker may keep us waiting. */
    static final int WAIT_MILLIS = 10_000;

    private static final System.Logger LOG = System.getLogger(BrokerConnection.class.getName());
    private static final CompletableFuture<Boolean> NOT_SENT = CompletableFuture.completedFuture(false);
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int FIRST_ERROR = 0x80;
    private static final int NORMALLY = 0x00;
    private static final int WITH_WILL = 0x04;
    private static final int ALL_WHO_WAIT = 1_000_000;

    private final MqttAsyncClient client;
    private final Set<Message> underWay = ConcurrentHashMap.newKeySet();
    private Semaphore room = new Semaphore(0);
    private int size;
    private volatile long heardAt;
    private volatile boolean closed;

    /** @param name the MQTT client id */
    BrokerConnection(BrokerAddress broker, String name) throws MqttException {
        client = new MqttAsyncClient(broker.url().toString(), name, new MemoryPersistence());
    }

    /** How we connect and sign in, to be added to. */
    static MqttConnectionOptions options(BrokerAddress broker) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(WAIT_MILLIS / 1000);
        options.setAutomaticReconnect(false);
        if (!broker.user().isEmpty()) {
            options.setUserName(broker.user());
            options.setPassword(broker.password().getBytes(UTF_8));
        }
        return options;
    }

    /** Hears with it from the start; what arrives is acknowledged by the listener. */
    void hearWith(UplinkListener listener) {
        client.setManualAcks(true);
        listener.listenTo(client);
        client.setCallback(listener);
    }

    /**
     * Connects, once.
     *
     * @param most messages on their way at the same time, from 1, if the broker takes as many
     * @throws MqttException if the broker is not there or refuses
     */
    void connect(MqttConnectionOptions options, int most) throws MqttException {
        IMqttToken answer = client.connect(options);
        answer.waitForCompletion(WAIT_MILLIS);
        Integer wanted = answer.getResponseProperties().getReceiveMaximum();
        size = wanted == null ? most : Math.min(most, wanted);
        room = new Semaphore(size);
    }

    /**
     * Subscribes with QoS 1.
     *
     * @throws MqttException if the broker refuses one of the topics, or does not answer
     */
    void subscribe(String... topics) throws MqttException {
        int[] qos = new int[topics.length];
        Arrays.fill(qos, 1);
        IMqttToken answer = client.subscribe(topics, qos);
        answer.waitForCompletion(WAIT_MILLIS);
        for (int code : answer.getReasonCodes()) {
            if (code >= FIRST_ERROR) {
                throw new MqttException(code);
            }
        }
    }

    boolean isConnected() {
        return client.isConnected();
    }

    /** Whether the broker wants nothing more before it has acknowledged something. */
    boolean isFull() {
        return room.availablePermits() == 0;
    }

    /** Whether the broker owes us acknowledgements and has not given one for too long. */
    boolean isStuck() {
        return !underWay.isEmpty() && System.nanoTime() - heardAt > TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS);
    }

    /**
     * Publishes with QoS 1, as soon as there is room.
     *
     * @param patience for how many milliseconds it waits for room; less if the connection ends
     * @return whether the broker took it and somebody listens; who is told must not block
     */
    CompletableFuture<Boolean> publish(String topic, byte[] payload, long patience) {
        try {
            return room.tryAcquire(patience, TimeUnit.MILLISECONDS) && !closed ? new Message().send(topic, payload) : NOT_SENT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_SENT;
        }
    }

    /** One message on its way. Paho tells no failure when the broker says no, and perhaps nothing when the connection ends. */
    private final class Message implements MqttActionListener {

        private final CompletableFuture<Boolean> answer = new CompletableFuture<>();

        CompletableFuture<Boolean> send(String topic, byte[] payload) {
            heardAt = underWay.isEmpty() ? System.nanoTime() : heardAt;
            underWay.add(this);
            try {
                client.publish(topic, payload, 1, false, null, this);
            } catch (MqttException e) {
                onFailure(null, e);
            }
            if (closed) {
                end(false);
            }
            return answer;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            heardAt = System.nanoTime();
            end(Arrays.stream(token.getReasonCodes()).allMatch(code -> code == 0));
        }

        @Override
        public void onFailure(IMqttToken token, Throwable trouble) {
            LOG.log(DEBUG, "Not sent", trouble);
            end(false);
        }

        private void end(boolean taken) {
            if (underWay.remove(this)) {
                answer.complete(taken);
                room.release();
            }
        }
    }

    /** Ends it; what is on its way counts as not sent. */
    void close() {
        close(NORMALLY);
    }

    /** Ends it when what is on its way has its answer, ten seconds later at most, and lets the broker publish the will if there is one. */
    void finish() {
        try {
            room.tryAcquire(size, WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close(WITH_WILL);
    }

    /** Whoever is still waiting for room is let go, to find that it is too late. */
    private void close(int reason) {
        closed = true;
        underWay.forEach(message -> message.end(false));
        room.release(ALL_WHO_WAIT);
        try (AutoCloseable end = () -> client.close(true)) {
            if (client.isConnected()) {
                client.disconnect(0, null, null, reason, new MqttProperties()).waitForCompletion(WAIT_MILLIS);
            }
        } catch (Exception e) {
            LOG.log(DEBUG, "No proper goodbye to the broker", e);
        }
    }
}
