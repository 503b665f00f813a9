package org.fotacentre.tour;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;

/** A device that speaks JSON and reports one version after the other, faster than anybody can deal with them. */
public final class Talker implements AutoCloseable {

    private static final int WAIT_MILLIS = 20_000;

    private final MqttAsyncClient mqtt;
    private final String topic;

    /** Connects it for the first time. */
    public Talker(Workbench.Product product, String deviceKey, int port) throws MqttException {
        mqtt = new MqttAsyncClient("tcp://127.0.0.1:" + port, deviceKey, new MemoryPersistence());
        topic = "fota/1/" + product.key() + "/" + deviceKey + "/up";
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(product.key() + "/" + deviceKey);
        options.setPassword(product.secret().getBytes(UTF_8));
        mqtt.connect(options).waitForCompletion(WAIT_MILLIS);
    }

    /** Reports the versions {@code 1} to {@code last}; returns when the broker has them all. */
    public void report(int last) throws MqttException, InterruptedException {
        List<IMqttToken> said = new ArrayList<>();
        for (int version = 1; version <= last; version++) {
            said.add(say("{\"type\":\"report\",\"version\":\"%d\"}".formatted(version).getBytes(UTF_8)));
        }
        for (IMqttToken one : said) {
            one.waitForCompletion(WAIT_MILLIS);
        }
    }

    /** The broker says how many messages may be on their way; Paho does not wait, but throws. */
    private IMqttToken say(byte[] message) throws MqttException, InterruptedException {
        while (true) {
            try {
                return mqtt.publish(topic, message, 1, false);
            } catch (MqttException e) {
                if (e.getReasonCode() != MqttClientException.REASON_CODE_MAX_INFLIGHT) {
                    throw e;
                }
                Thread.sleep(1);
            }
        }
    }

    @Override
    public void close() throws MqttException {
        mqtt.disconnectForcibly(0, WAIT_MILLIS, false);
        mqtt.close(true);
    }
}
