package org.fotacentre.gateway;

import static java.lang.System.Logger.Level.DEBUG;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Takes what the broker delivers to the desk, and tells the broker when it is dealt with. */
final class UplinkListener implements MqttCallback {

    private static final System.Logger LOG = System.getLogger(UplinkListener.class.getName());

    private final MqttAsyncClient client;
    private final UplinkDesk desk;
    private final String ownLine;
    private final Consumer<byte[]> word;
    private final Pulse pulse;

    /**
     * A listener for one session.
     *
     * @param ownLine topic on which nodes speak to this one; an empty message is its own pulse come round
     * @param word takes what they say; it must not block
     */
    UplinkListener(MqttAsyncClient client, UplinkDesk desk, String ownLine, Consumer<byte[]> word, Pulse pulse) {
        this.client = client;
        this.desk = desk;
        this.ownLine = ownLine;
        this.word = word;
        this.pulse = pulse;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        Optional<String> node = Pulse.sayer(topic);
        if (topic.equals(ownLine)) {
            hear(message.getPayload());
            acknowledge(message);
        } else if (node.isPresent()) {
            passOn(node.get());
            acknowledge(message);
        } else {
            pulse.heard();
            desk.arrived(topic, message.getPayload(), () -> acknowledge(message));
        }
    }

    private void hear(byte[] payload) {
        if (payload.length == 0) {
            pulse.heard();
        } else if (payload.length > Pulse.NOTHING.length) {
            word.accept(payload);
        }
    }

    /** Does not wait for the broker: this is the thread that listens. */
    private void passOn(String node) {
        try {
            client.publish(BrokerSession.line(node), new byte[0], 1, false);
        } catch (MqttException e) {
            LOG.log(DEBUG, "The pulse of {0} is not passed on: {1}", node, e);
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
