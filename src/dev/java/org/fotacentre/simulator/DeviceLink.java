package org.fotacentre.simulator;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fotacentre.wire.Command;
import org.fotacentre.wire.Frame;
import org.fotacentre.wire.MalformedFrame;
import org.fotacentre.wire.SessionKey;
import org.fotacentre.wire.Ttlv;

/** Sends the messages of one device over its current connection, to the right topic (protocol.md 2.3). */
final class DeviceLink {

    private final MqttConnection mqtt;
    private final String clientId;
    private final Journal journal;
    private Optional<SessionKey> sessionKey = Optional.empty();
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

    /** Hides every payload from now on, and expects the same (protocol.md 2.7). */
    void hideWith(SessionKey key) {
        sessionKey = Optional.of(key);
    }

    /**
     * What is in a received payload.
     *
     * @throws MalformedFrame if it ought to be hidden and is not
     */
    byte[] open(byte[] payload) {
        byte[] opened = sessionKey.map(key -> key.open(payload)).orElse(payload);
        if (sessionKey.isPresent() && opened == payload) {
            throw new MalformedFrame("it is not hidden with the session key");
        }
        return opened;
    }

    /** Cuts the connection. */
    void cut() {
        mqtt.close();
    }

    private void send(Frame frame, int qos, String text) throws IOException {
        String level = frame.command() >= Command.OTA_PLAN.code() ? "ota" : "sys";
        journal.sent(frame, text);
        byte[] payload = frame.encode();
        mqtt.publish("q/2/d/" + clientId + "/" + level, sessionKey.map(key -> key.seal(payload)).orElse(payload), qos);
    }
}
