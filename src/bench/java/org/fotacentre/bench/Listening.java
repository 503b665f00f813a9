package org.fotacentre.bench;

import java.util.function.BiConsumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Takes messages, and nothing else. */
record Listening(BiConsumer<String, MqttMessage> ear) implements MqttCallback {

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        ear.accept(topic, message);
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        System.out.println("  A connection to the broker ended: " + response);
    }

    @Override
    public void mqttErrorOccurred(MqttException trouble) {
        trouble.printStackTrace();
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // whoever sends listens to its own token
    }

    @Override
    public void connectComplete(boolean reconnect, String uri) {
        // whoever connects waits for it
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // name and password do
    }
}
