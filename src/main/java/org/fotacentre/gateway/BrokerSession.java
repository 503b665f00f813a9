package org.fotacentre.gateway;

import static java.lang.System.Logger.Level.DEBUG;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
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
    private static final int UNACKNOWLEDGED_AT_MOST = 500;
    private static final int IN_FLIGHT_AT_MOST = 200;
    private static final long KEPT_SECONDS = 300;
    private static final long GONE_AFTER_SECONDS = 2;

    private final BrokerConnection connection;
    private final String node;

    private BrokerSession(BrokerConnection connection, String node) {
        this.connection = connection;
        this.node = node;
    }

    /** The topic on which nodes speak to a node; an empty message is its own heartbeat. */
    static String line(String node) {
        return LINES + node;
    }

    /** What a node is called at the broker, or what belongs to it is. */
    static String clientId(String node) {
        return "fota-centre-" + node;
    }

    /**
     * Connects as this node and subscribes.
     *
     * @throws MqttException if the broker is not there or refuses
     */
    static BrokerSession open(BrokerAddress broker, UplinkListener listener) throws MqttException {
        BrokerSession session = connected(Node.name(), broker, withWill(options(broker)), listener);
        try {
            session.connection.subscribe(topics(Node.name()));
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
        return connected(other, broker, options(broker), listener);
    }

    private static BrokerSession connected(String node, BrokerAddress broker, MqttConnectionOptions options, UplinkListener listener)
            throws MqttException {
        BrokerConnection connection = new BrokerConnection(broker, clientId(node));
        connection.hearWith(listener);
        try {
            connection.connect(options, IN_FLIGHT_AT_MOST);
            return new BrokerSession(connection, node);
        } catch (MqttException e) {
            connection.close();
            throw e;
        }
    }

    private static MqttConnectionOptions options(BrokerAddress broker) {
        MqttConnectionOptions options = BrokerConnection.options(broker);
        options.setCleanStart(false);
        options.setSessionExpiryInterval(KEPT_SECONDS);
        options.setReceiveMaximum(UNACKNOWLEDGED_AT_MOST);
        return options;
    }

    private static MqttConnectionOptions withWill(MqttConnectionOptions options) {
        MqttProperties soon = new MqttProperties();
        soon.setWillDelayInterval(GONE_AFTER_SECONDS);
        options.setWillMessageProperties(soon);
        options.setWill(GONE, new MqttMessage(Node.name().getBytes(US_ASCII), 1, false, new MqttProperties()));
        return options;
    }

    private static String[] topics(String node) {
        return new String[] {line(node), NodeTopic.at(node, MODULES), NodeTopic.at(node, JsonTopics.everything()), PresenceNote.topic("+"), GONE};
    }

    boolean isConnected() {
        return connection.isConnected();
    }

    /**
     * Says something to itself; whether the broker takes it and still knows that this node listens. While it has much else
     * to take and goes on doing so, that will do.
     */
    boolean beat() {
        if (connection.isFull()) {
            return !connection.isStuck();
        }
        try {
            return publish(line(node), NOTHING).get(BrokerConnection.WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return !connection.isStuck();
        } catch (ExecutionException e) {
            LOG.log(DEBUG, "No heartbeat", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Publishes with QoS 1; waits for room, but not for ever.
     *
     * @return whether the broker took it and somebody listens; who is told must not block
     */
    CompletableFuture<Boolean> publish(String topic, byte[] payload) {
        return connection.publish(topic, payload, BrokerConnection.WAIT_MILLIS);
    }

    /** Ends the connection; another will follow. */
    void close() {
        connection.close();
    }

    /** Ends the connection and leaves what was not heard to the other nodes. */
    void end() {
        connection.finish();
    }
}
