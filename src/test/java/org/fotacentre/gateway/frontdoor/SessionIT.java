package org.fotacentre.gateway.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.fotacentre.BesideOthers;
import org.fotacentre.RunningCentre;
import org.fotacentre.gateway.SampleProduct;
import org.fotacentre.gateway.json.JsonTopics;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.ProductKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device and the broker keep for each other across packets and connections, with the door in between. */
@BesideOthers
class SessionIT {

    private static final String ALIAS_1 = "03 23 00 01";
    private static final String ALIAS_2 = "03 23 00 02";

    private final SampleProduct product = SampleProduct.open();
    private final DeviceAddress device = new DeviceAddress(new ProductKey(product.key()), new DeviceKey("lasting1"));

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void what_is_said_while_the_device_is_away_waits_for_it(int level) throws Exception {
        try (RawDevice first = connected(level, false, 0)) {
            first.say(RawDevice.subscribe(level, device)).hears("registered");
        }
        product.await("0", "online", device.device().value());

        sayAtTheBroker("{\"type\":\"none\",\"id\":42}");

        try (RawDevice back = connected(level, false, 1)) {
            back.hears("\"id\":42");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void device_that_begins_anew_hears_nothing_of_before(int level) throws Exception {
        try (RawDevice first = connected(level, false, 0)) {
            first.say(RawDevice.subscribe(level, device)).hears("registered");
        }
        product.await("0", "online", device.device().value());
        sayAtTheBroker("{\"type\":\"none\",\"id\":42}");

        try (RawDevice back = connected(level, true, 0)) {
            back.say(RawDevice.subscribe(level, device)).say(request(43, JsonTopics.up(device), level == Packets.MQTT_5 ? "00" : ""));

            String heard = back.hears("\"id\":43");
            assertFalse(heard.contains("\"id\":42"), heard);
        }
    }

    @Test
    void alias_stands_for_the_topic_it_was_given_with() throws IOException {
        try (RawDevice talker = connected(Packets.MQTT_5, true, 0)) {
            talker.say(RawDevice.subscribe(Packets.MQTT_5, device)).hears("registered");

            talker.say(request(5, JsonTopics.up(device), ALIAS_1)).hears("\"id\":5");
            talker.say(request(6, "", ALIAS_1)).hears("\"id\":6");
        }
    }

    @Test
    void alias_that_stands_for_nothing_ends_the_connection() throws IOException {
        try (RawDevice talker = connected(Packets.MQTT_5, true, 0)) {
            talker.say(RawDevice.subscribe(Packets.MQTT_5, device)).hears("registered");

            talker.say(request(5, JsonTopics.up(device), ALIAS_1)).say(request(6, "", ALIAS_2));

            assertThrows(EOFException.class, () -> talker.hears("\"id\":6"));
        }
    }

    private RawDevice connected(int level, boolean anew, int sessionPresent) throws IOException {
        RawDevice raw = new RawDevice().say(RawDevice.json(level, anew, device, product.secret()));
        byte[] answer = raw.next(PacketType.CONNACK);
        assertEquals(sessionPresent, answer[0]);
        assertEquals(0, answer[1]);
        return raw;
    }

    /** A question that is answered by its number. */
    private static ByteBuf request(int id, String topic, String properties) {
        ByteBuf body = Packets.text(Unpooled.buffer(), topic).writeShort(id).writeBytes(Bytes.of(properties));
        return Packets.packet(PacketType.PUBLISH, 2, body.writeBytes("{\"type\":\"request\",\"id\":%d}".formatted(id).getBytes(UTF_8)));
    }

    /** As the centre says it, which knows of no sessions. */
    private void sayAtTheBroker(String message) throws MqttException {
        BrokerAddress broker = RunningCentre.get().broker();
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(broker.user());
        options.setPassword(broker.password().getBytes(UTF_8));
        MqttClient centre = new MqttClient(broker.url().toString(), "test-" + device.clientId(), new MemoryPersistence());
        centre.connect(options);
        centre.publish(JsonTopics.down(device), message.getBytes(UTF_8), 1, false);
        centre.disconnect();
        centre.close();
    }
}
