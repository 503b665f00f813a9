package org.fotacentre.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * A connection that speaks MQTT 3.1.1 and costs next to nothing itself: no thread, one buffer that many connections of a thread
 * may share, whole bursts of messages in one write. Each method waits for its answers.
 */
final class MqttLine implements AutoCloseable {

    /** Longest packet or burst, in bytes. */
    static final int BUFFER = 64 * 1024;

    private static final int CONNECT = 0x10;
    private static final int CONNACK = 0x20;
    private static final int PUBLISH = 0x30;
    private static final int PUBACK = 0x40;
    private static final int CLEAN_USER_PASSWORD = 0xC2;
    private static final int QOS_1 = 0x02;

    private final SocketChannel channel;
    private final ByteBuffer buffer;

    /** @param buffer of {@link #BUFFER} bytes, direct */
    MqttLine(int port, ByteBuffer buffer) throws IOException {
        this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        this.buffer = buffer;
    }

    /** Connects, and waits until it is let in. */
    void connect(String clientId, String user, String password) throws IOException {
        ByteBuffer body = ByteBuffer.allocate(512);
        text(body, "MQTT").put((byte) 4).put((byte) CLEAN_USER_PASSWORD).putShort((short) 0);
        text(text(text(body, clientId), user), password).flip();
        buffer.clear();
        head(CONNECT, body.remaining()).put(body);
        send();
        ByteBuffer answer = receive(4);
        if (answer.get() != CONNACK || answer.get(3) != 0) {
            throw new IOException(clientId + " is not let in: " + answer.get(3));
        }
    }

    /** Says so many messages with QoS 0, which nobody answers. */
    void say(String topic, byte[] payload, int times) throws IOException {
        buffer.clear();
        for (int i = 0; i < times; i++) {
            text(head(PUBLISH, 2 + topic.length() + payload.length), topic).put(payload);
        }
        send();
    }

    /** Says so many messages with QoS 1, and waits until each is acknowledged. */
    void tell(String topic, byte[] payload, int times) throws IOException {
        buffer.clear();
        for (int i = 1; i <= times; i++) {
            text(head(PUBLISH | QOS_1, 4 + topic.length() + payload.length), topic).putShort((short) i).put(payload);
        }
        send();
        ByteBuffer answers = receive(4 * times);
        for (int i = 0; i < times; i++) {
            if (answers.get(4 * i) != PUBACK) {
                throw new IOException("Something else than an acknowledgement came");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private ByteBuffer head(int first, int length) {
        buffer.put((byte) first);
        int rest = length;
        for (; rest > 0x7F; rest >>= 7) {
            buffer.put((byte) (rest & 0x7F | 0x80));
        }
        return buffer.put((byte) rest);
    }

    private static ByteBuffer text(ByteBuffer out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return out.putShort((short) bytes.length).put(bytes);
    }

    private void send() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private ByteBuffer receive(int bytes) throws IOException {
        buffer.clear().limit(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("The connection was ended");
            }
        }
        return buffer.flip();
    }
}
