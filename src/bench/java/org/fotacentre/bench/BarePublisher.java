package org.fotacentre.bench;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.fotacentre.gateway.frontdoor.BrokerAddress;

/** The reference for what we send to devices: Paho as it comes, with as many messages on their way as the broker takes. */
final class BarePublisher implements AutoCloseable {

    private static final int MQTT_DEFAULT = 65_535;

    private final MqttAsyncClient client;
    private final int most;
    private final Semaphore free;

    BarePublisher(BrokerAddress broker) throws MqttException {
        client = new MqttAsyncClient(broker.url().toString(), "bench-publisher", new MemoryPersistence());
        IMqttToken connected = client.connect(BrokerEar.signedIn(broker));
        connected.waitForCompletion();
        Integer wanted = connected.getResponseProperties().getReceiveMaximum();
        most = wanted == null ? MQTT_DEFAULT : wanted;
        free = new Semaphore(most);
    }

    /** Publishes with QoS 1, and returns when the broker has taken the last. */
    void publish(List<String> topics, byte[] payload) throws MqttException {
        for (String topic : topics) {
            free.acquireUninterruptibly();
            client.publish(topic, payload, 1, false, null, new Freeing());
        }
        free.acquireUninterruptibly(most);
        free.release(most);
    }

    private final class Freeing implements MqttActionListener {

        @Override
        public void onSuccess(IMqttToken token) {
            free.release();
        }

        @Override
        public void onFailure(IMqttToken token, Throwable trouble) {
            throw new IllegalStateException("The broker did not take a message", trouble);
        }
    }

    @Override
    public void close() throws MqttException {
        client.disconnect().waitForCompletion();
        client.close();
    }
}
