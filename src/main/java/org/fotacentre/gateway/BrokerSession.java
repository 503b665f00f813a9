package org.fotacentre.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.fotacentre.gateway.frontdoor.BrokerAddress;
import org.fotacentre.gateway.frontdoor.NodeTopic;
import org.fotacentre.gateway.frontdoor.PresenceNote;
import org.fotacentre.gateway.json.JsonTopics;

/**
 * One connection to the broker in the name of a node, from its start to its end. The broker keeps what arrives between two
 * of them for a while, because they go by the same name. A node hears what devices say at its own front door, and of the
 * end of every connection anywhere. When its connection ends and it does not come back, the others are told, and one of
 * them connects in its name to hear what is left ({@link Legacies}).
 */
final class BrokerSession {

    /** Where a node is told of that has gone. */
    static final String GONE = "fota/gone";

    private static final System.Logger LOG = System.getLogger(BrokerSession.class.getName());
    private static final String MODULES = "q/2/d/+/+";
    private static final String LINES = "fota/link/";
    private static final byte[] NOTHING = {};
    private static final int[] QOS = {1, 1, 1, 1, 1};
    private static final int UNACKNOWLEDGED_AT_MOST = 100;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final long KEPT_SECONDS = 300;
    private static final long GONE_AFTER_SECONDS = 2;
    private static final int WAIT_MILLIS = 10_000;
    private static final int FIRST_ERROR = 0x80;
    private static final int WITH_WILL = 0x04;

    private final MqttAsyncClient client;
    private final String node;

    private BrokerSession(MqttAsyncClient client, String node) {
        this.client = client;
        this.node = node;
    }

    /** The topic on which nodes speak to a node; an empty message is its own heartbeat. */
    static String line(String node) {
        return LINES + node;
    }

    /**
     * Connects as this node and subscribes.
     *
     * @throws MqttException if the broker is not there or refuses
     */
    static BrokerSession open(BrokerAddress broker, UplinkListener listener) throws MqttException {
        BrokerSession session = named(Node.name(), broker, listener);
        try {
            session.client.connect(withWill(options(broker))).waitForCompletion(WAIT_MILLIS);
            session.require(session.client.subscribe(subscriptions(), QOS));
            return session;
        } catch (MqttException e) {
            session.close();
            throw e;
        }
    }

    /**
     * Connects in the name of another node, to hear what the broker has kept for it. Nodes that are back end this.
     *
     * @throws MqttException if the broker is not there or refuses
     */
    static BrokerSession inTheNameOf(String other, BrokerAddress broker, UplinkListener listener) throws MqttException {
        BrokerSession session = named(other, broker, listener);
        try {
            session.client.connect(options(broker)).waitForCompletion(WAIT_MILLIS);
            return session;
        } catch (MqttException e) {
            session.close();
            throw e;
        }
    }

    private static BrokerSession named(String node, BrokerAddress broker, UplinkListener listener) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(broker.url().toString(), "fota-centre-" + node, new MemoryPersistence());
        client.setManualAcks(true);
        listener.listenTo(client);
        client.setCallback(listener);
        return new BrokerSession(client, node);
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

    private static MqttConnectionOptions withWill(MqttConnectionOptions options) {
        MqttProperties soon = new MqttProperties();
        soon.setWillDelayInterval(GONE_AFTER_SECONDS);
        options.setWillMessageProperties(soon);
        options.setWill(GONE, new MqttMessage(Node.name().getBytes(US_ASCII), 1, false, new MqttProperties()));
        return options;
    }

    private static String[] subscriptions() {
        String node = Node.name();
        return new String[] {line(node), NodeTopic.at(node, MODULES), NodeTopic.at(node, JsonTopics.everything()), PresenceNote.topic("+"), GONE};
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

    /** Says something to itself; whether the broker takes it and still knows that this node listens. */
    boolean beat() {
        try {
            return publish(line(node), NOTHING);
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

    /** Ends the connection; another will follow. */
    void close() {
        close(() -> client.disconnect().waitForCompletion(WAIT_MILLIS));
    }

    /** Ends the connection and leaves what was not heard to the other nodes. */
    void end() {
        close(() -> client.disconnect(0, null, null, WITH_WILL, new MqttProperties()).waitForCompletion(WAIT_MILLIS));
    }

    private void close(Goodbye goodbye) {
        if (client.isConnected()) {
            attempt(goodbye);
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
