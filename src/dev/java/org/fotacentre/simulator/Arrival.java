package org.fotacentre.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A PUBLISH from the server.
 *
 * @param qos 0 or 1
 * @param packetId its MQTT packet id, 0 with QoS 0
 */
record Arrival(String topic, int qos, int packetId, byte[] payload) {

    static Arrival of(MqttPacket packet) {
        return of(4, packet);
    }

    /** The message in a PUBLISH of that level of MQTT. */
    static Arrival of(int level, MqttPacket packet) {
        int topicEnd = 2 + packet.shortAt(0);
        int qos = packet.flags() >> 1 & 3;
        byte[] body = packet.body();
        int fieldsEnd = qos == 0 ? topicEnd : topicEnd + 2;
        return new Arrival(new String(body, 2, topicEnd - 2, StandardCharsets.UTF_8), qos,
                qos == 0 ? 0 : packet.shortAt(topicEnd),
                Arrays.copyOfRange(body, level == MqttLogin.MQTT_5 ? packet.afterProperties(fieldsEnd) : fieldsEnd, body.length));
    }

    /**
     * The payload as C-2.9 is left with it: looking for slashes in the topic it runs on into what follows until a zero
     * byte, and turns the first slash it finds there into zero (protocol.md 2.3). Harmless for packet ids up to 255.
     */
    byte[] payloadBehindSlashSearch() {
        byte[] left = payload.clone();
        boolean endsBefore = qos > 0 && (endsSearch(packetId >> 8) || endsSearch(packetId & 0xFF));
        int at = 0;
        while (!endsBefore && at < left.length && !endsSearch(left[at])) {
            at++;
        }
        if (!endsBefore && at < left.length) {
            left[at] = 0;
        }
        return left;
    }

    private static boolean endsSearch(int octet) {
        return octet == 0 || octet == '/';
    }
}
