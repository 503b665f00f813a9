package org.fotacentre.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.fotacentre.gateway.frontdoor.BrokerAddress;

/** Listens at the broker to everything that is sent to modules, so that somebody does. With QoS 0, because the queue of a single listener would be slower than all that is measured. */
final class BrokerEar implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final MqttAsyncClient client;
    private final CompletableFuture<byte[]> first = new CompletableFuture<>();

    BrokerEar(BrokerAddress broker) throws MqttException {
        client = new MqttAsyncClient(broker.url().toString(), "bench-ear", new MemoryPersistence());
        client.setCallback(new Listening((topic, message) -> first.complete(message.getPayload())));
        client.connect(signedIn(broker)).waitForCompletion();
        client.subscribe("q/1/d/+/+", 0).waitForCompletion();
    }

    /** How a client of a benchmark signs in. */
    static MqttConnectionOptions signedIn(BrokerAddress broker) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(broker.user());
        options.setPassword(broker.password().getBytes(UTF_8));
        return options;
    }

    /** The first message that was heard. */
    byte[] heard() throws Exception {
        return first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws MqttException {
        client.disconnect().waitForCompletion();
        client.close();
    }
}
