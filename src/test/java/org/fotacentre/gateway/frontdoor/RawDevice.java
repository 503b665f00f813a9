package org.fotacentre.gateway.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

import org.fotacentre.RunningCentre;
import org.fotacentre.gateway.json.JsonTopics;
import org.fotacentre.shared.DeviceAddress;

/** A device at the door of the running product of which a test says every packet. */
final class RawDevice implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int QOS_1 = 2;
    private static final int TYPE_AND_QOS = 0xf6;

    private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), RunningCentre.get().devicePort());
    private final DataInputStream in = new DataInputStream(socket.getInputStream());

    RawDevice() throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** The CONNECT of a module: a password, no user name. */
    static ByteBuf module(DeviceAddress device, String password) {
        ByteBuf body = Packets.text(Unpooled.buffer(), "MQTT").writeByte(4).writeByte(0x42).writeShort(120);
        return Packets.packet(PacketType.CONNECT, 0, Packets.text(Packets.text(body, device.clientId()), password));
    }

    /** The CONNECT of a device that speaks JSON; with MQTT 5 a session that does not begin anew lasts an hour. */
    static ByteBuf json(int level, boolean anew, DeviceAddress device, String password) {
        ByteBuf body = Packets.text(Unpooled.buffer(), "MQTT").writeByte(level).writeByte(anew ? 0xc2 : 0xc0).writeShort(120);
        if (level == Packets.MQTT_5) {
            body.writeBytes(Bytes.of(anew ? "00" : "05 11 00 00 0e 10"));
        }
        return Packets.packet(PacketType.CONNECT, 0, Packets.text(Packets.text(Packets.text(body, device.device().value()), device.toString()), password));
    }

    /** Listens to all that the device can be told. */
    static ByteBuf subscribe(int level, DeviceAddress device) {
        ByteBuf body = Unpooled.buffer().writeShort(1);
        if (level == Packets.MQTT_5) {
            body.writeByte(0);
        }
        return Packets.packet(PacketType.SUBSCRIBE, QOS_1, Packets.text(body, JsonTopics.down(device) + "/#").writeByte(1));
    }

    RawDevice say(ByteBuf packet) throws IOException {
        socket.getOutputStream().write(ByteBufUtil.getBytes(packet));
        return this;
    }

    /**
     * What stands behind the length of the next packet of that type; others are skipped. Messages are acknowledged, or HiveMQ
     * says nothing more. Throws {@link java.io.EOFException} when the connection has ended.
     */
    byte[] next(PacketType type) throws IOException {
        while (true) {
            int first = in.readUnsignedByte();
            byte[] body = new byte[length()];
            in.readFully(body);
            if ((first & TYPE_AND_QOS) == PacketType.PUBLISH.firstByte(QOS_1)) {
                acknowledge(body);
            }
            if (first >> 4 == type.ordinal()) {
                return body;
            }
        }
    }

    /** Waits for a message that contains {@code text}; answers all that came until then, as text. */
    String hears(String text) throws IOException {
        StringBuilder heard = new StringBuilder();
        while (heard.indexOf(text) < 0) {
            heard.append(new String(next(PacketType.PUBLISH), UTF_8)).append('\n');
        }
        return heard.toString();
    }

    private void acknowledge(byte[] publish) throws IOException {
        ByteBuf in = Unpooled.wrappedBuffer(publish);
        in.skipBytes(in.readUnsignedShort());
        say(Packets.acknowledgement(PacketType.PUBACK, in.readUnsignedShort()));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int length() throws IOException {
        int length = 0;
        for (int shift = 0;; shift += 7) {
            int octet = in.readUnsignedByte();
            length |= (octet & 0x7f) << shift;
            if (octet < 0x80) {
                return length;
            }
        }
    }
}
