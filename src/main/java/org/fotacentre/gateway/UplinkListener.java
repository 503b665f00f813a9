package org.fotacentre.gateway;

import static java.lang.System.Logger.Level.DEBUG;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.function.Consumer;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.fotacentre.gateway.frontdoor.NodeTopic;

/** Takes what the broker delivers on one connection to where it belongs, and tells the broker when it is dealt with. */
final class UplinkListener implements MqttCallback {

    private static final System.Logger LOG = System.getLogger(UplinkListener.class.getName());

    private final UplinkDesk desk;
    private final Consumer<byte[]> word;
    private final Consumer<String> gone;
    private final Receipts receipts = new Receipts();
    private MqttAsyncClient client;
    private volatile long heardAt = System.nanoTime();

    /**
     * A listener for one connection.
     *
     * @param word takes what nodes say to this one; it must not block
     * @param gone takes the name of a node that has gone; it must not block
     */
    UplinkListener(UplinkDesk desk, Consumer<byte[]> word, Consumer<String> gone) {
        this.desk = desk;
        this.word = word;
        this.gone = gone;
    }

    /** Says whom to tell that a message is dealt with; before it connects. */
    void listenTo(MqttAsyncClient connection) {
        client = connection;
    }

    /** Whether no device was heard for so long. */
    boolean isQuietFor(long nanos) {
        return System.nanoTime() - heardAt > nanos;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        Runnable done = receipts.arrived(() -> acknowledge(message));
        if (topic.equals(BrokerSession.GONE)) {
            gone.accept(new String(message.getPayload(), US_ASCII));
            done.run();
        } else if (topic.startsWith(BrokerSession.line(""))) {
            hear(message.getPayload());
            done.run();
        } else {
            heardAt = System.nanoTime();
            desk.arrived(NodeTopic.said(topic), message.getPayload(), done);
        }
    }

    private void hear(byte[] payload) {
        if (payload.length > 0) {
            word.accept(payload);
        }
    }

    /** A session that has ended meanwhile needs no acknowledgement: the broker delivers again in the next one. */
    private void acknowledge(MqttMessage message) {
        try {
            client.messageArrivedComplete(message.getId(), message.getQos());
        } catch (MqttException e) {
            LOG.log(DEBUG, "Message is not acknowledged: {0}", e);
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        LOG.log(DEBUG, "Broker link ended: {0}", response);
    }

    @Override
    public void mqttErrorOccurred(MqttException trouble) {
        LOG.log(DEBUG, "Broker link in trouble", trouble);
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // whoever sends waits for its own token
    }

    @Override
    public void connectComplete(boolean reconnect, String uri) {
        // BrokerSession waits for it
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // we sign in by name and password
    }
}
