package org.fotacentre.simulator;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * How a device introduces itself to the server.
 *
 * @param level 4 for MQTT 3.1.1, 5 for MQTT 5
 * @param userName none for stock modules, whatever MQTT says about it (protocol.md 2.2)
 * @param keepAlive whole seconds
 */
record MqttLogin(int level, String clientId, Optional<String> userName, String password, Duration keepAlive) {

    /** The level of MQTT 5. */
    static final int MQTT_5 = 5;

    private static final int CLEAN_AND_PASSWORD = 0x42;
    private static final int USER_NAME = 0x80;

    /** The CONNECT packet. */
    MqttPacket packet() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        MqttPacket.writeText(body, "MQTT");
        body.write(level);
        body.write(CLEAN_AND_PASSWORD | (userName.isPresent() ? USER_NAME : 0));
        MqttPacket.writeShort(body, (int) keepAlive.toSeconds());
        if (level == MQTT_5) {
            body.write(0);
        }
        MqttPacket.writeText(body, clientId);
        userName.ifPresent(name -> MqttPacket.writeText(body, name));
        MqttPacket.writeText(body, password);
        return new MqttPacket(MqttPacket.CONNECT, 0, body.toByteArray());
    }
}
