package org.fotacentre.simulator;

import java.io.IOException;
import java.util.List;
import org.fotacentre.wire.Command;
import org.fotacentre.wire.Frame;
import org.fotacentre.wire.Ttlv;

/** Sends the messages of one device over its current connection, to the right topic (protocol.md 2.3). */
final class DeviceLink {

    private final MqttConnection mqtt;
    private final String clientId;
    private final Journal journal;
    private int lastPacketId;

    DeviceLink(MqttConnection mqtt, String clientId, Journal journal) {
        this.mqtt = mqtt;
        this.clientId = clientId;
        this.journal = journal;
    }

    /** Sends a message with a number of its own and waits until the server has it. */
    void send(Command command, List<Ttlv> fields, int qos, String text) throws IOException {
        lastPacketId = lastPacketId % Frame.MAX_PACKET_ID + 1;
        send(new Frame(lastPacketId, command.code(), Ttlv.encode(fields)), qos, text);
    }

    /** Answers the message with this number; answers go out with QoS 0. */
    void reply(Command command, int packetId, List<Ttlv> fields, String text) throws IOException {
        send(new Frame(packetId, command.code(), Ttlv.encode(fields)), 0, text);
    }

    /** Cuts the connection. */
    void cut() {
        mqtt.close();
    }

    private void send(Frame frame, int qos, String text) throws IOException {
        String level = frame.command() >= Command.OTA_PLAN.code() ? "ota" : "sys";
        journal.sent(frame, text);
        mqtt.publish("q/2/d/" + clientId + "/" + level, frame.encode(), qos);
    }
}
