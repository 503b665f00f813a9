package org.fotacentre.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.fotacentre.gateway.frontdoor.BrokerAddress;
import org.fotacentre.gateway.frontdoor.PresenceNote;
import org.fotacentre.gateway.json.JsonTopics;

/**
 * One connection of this node to the broker, from its start to its end. The broker keeps what arrives between two of
 * them for a while, because they go by the same name. Nodes share what devices say: each message goes to one node.
 */
final class BrokerSession {

    private static final System.Logger LOG = System.getLogger(BrokerSession.class.getName());
    private static final String SHARED = "$share/fota/";
    private static final String LINES = "fota/link/";
    private static final int[] QOS = {1, 1, 1, 1};
    private static final int UNACKNOWLEDGED_AT_MOST = 100;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final long KEPT_SECONDS = 300;
    private static final int WAIT_MILLIS = 10_000;
    private static final int FIRST_ERROR = 0x80;

    private final MqttAsyncClient client;
    private final Pulse pulse = new Pulse(System::nanoTime);

    private BrokerSession(MqttAsyncClient client) {
        this.client = client;
    }

    /** The topic on which nodes speak to a node; an empty message is its own pulse come round. */
    static String line(String node) {
        return LINES + node;
    }

    /**
     * Connects and subscribes.
     *
     * @param word takes what nodes say to this one
     * @throws MqttException if the broker is not there or refuses
     */
    static BrokerSession open(BrokerAddress broker, UplinkDesk desk, Consumer<byte[]> word) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(
                broker.url().toString(), "fota-centre-" + Node.name(), new MemoryPersistence());
        BrokerSession session = new BrokerSession(client);
        try {
            client.setManualAcks(true);
            client.setCallback(new UplinkListener(client, desk, line(Node.name()), word, session.pulse));
            client.connect(options(broker)).waitForCompletion(WAIT_MILLIS);
            session.require(client.subscribe(
                    new String[] {line(Node.name()), SHARED + "q/2/d/+/+",
                    SHARED + JsonTopics.everything(), SHARED + PresenceNote.topic("+")}, QOS));
            return session;
        } catch (MqttException e) {
            session.close();
            throw e;
        }
    }

    private static MqttConnectionOptions options(BrokerAddress broker) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(KEPT_SECONDS);
        options.setReceiveMaximum(UNACKNOWLEDGED_AT_MOST);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(WAIT_MILLIS / 1000);
        options.setAutomaticReconnect(false);
        if (!broker.user().isEmpty()) {
            options.setUserName(broker.user());
            options.setPassword(broker.password().getBytes(UTF_8));
        }
        return options;
    }

    private void require(IMqttToken subscription) throws MqttException {
        subscription.waitForCompletion(WAIT_MILLIS);
        for (int code : subscription.getReasonCodes()) {
            if (code >= FIRST_ERROR) {
                throw new MqttException(code);
            }
        }
    }

    boolean isConnected() {
        return client.isConnected();
    }

    /**
     * Wakes the broker and says something that comes round by the shared subscription ({@link Pulse}).
     *
     * @return whether the broker takes it, and what was said before has come round
     */
    boolean beat() {
        try {
            return publish(line(Node.name()), Pulse.NOTHING) && publish(Pulse.topic(Node.name()), new byte[0]) && !pulse.isLost();
        } catch (MqttException e) {
            LOG.log(System.Logger.Level.DEBUG, "No heartbeat", e);
            return false;
        }
    }

    /**
     * Publishes with QoS 1 and waits for the broker's answer. Paho does not throw when the broker says no.
     *
     * @return whether the broker took it and somebody listens
     * @throws MqttException if the broker does not answer
     */
    boolean publish(String topic, byte[] payload) throws MqttException {
        IMqttToken token = client.publish(topic, payload, 1, false);
        token.waitForCompletion(WAIT_MILLIS);
        return Arrays.stream(token.getReasonCodes()).allMatch(code -> code == 0);
    }

    /** Ends the connection; the broker keeps the session for a while. */
    void close() {
        if (client.isConnected()) {
            attempt(() -> client.disconnect().waitForCompletion(WAIT_MILLIS));
        }
        attempt(() -> client.close(true));
    }

    private static void attempt(Goodbye goodbye) {
        try {
            goodbye.say();
        } catch (MqttException e) {
            LOG.log(System.Logger.Level.DEBUG, "No proper goodbye to the broker", e);
        }
    }

    private interface Goodbye {

        void say() throws MqttException;
    }
}
