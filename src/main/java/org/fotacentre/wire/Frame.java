package org.fotacentre.wire;

import java.util.Arrays;

/**
 * The envelope of every message: {@code AA AA}, length, sum, packet id, command, data (protocol.md 3.1). One MQTT
 * PUBLISH carries exactly one.
 *
 * @param packetId 1–65534; a device rejects 0 and 65535
 * @param command 0–65535, see {@link Command}
 * @param data at most {@value #MAX_DATA} bytes
 */
public record Frame(int packetId, int command, byte[] data) {

    /** Most bytes of data in a frame: what the two length bytes can say. */
    public static final int MAX_DATA = 0xFFFF - 5;

    /** Largest packet id. */
    public static final int MAX_PACKET_ID = 0xFFFE;

    private static final int HEADER = 7;

    /** @throws IllegalArgumentException if a value is out of its range */
    public Frame {
        if (packetId < 1 || packetId > MAX_PACKET_ID) {
            throw new IllegalArgumentException("A packet id is 1-65534, not " + packetId);
        }
        if (command < 0 || command > 0xFFFF) {
            throw new IllegalArgumentException("A command is 0-65535, not " + command);
        }
        if (data.length > MAX_DATA) {
            throw new IllegalArgumentException("A frame carries at most " + MAX_DATA + " bytes, not " + data.length);
        }
        data = data.clone();
    }

    @Override
    public byte[] data() {
        return data.clone();
    }

    /** The bytes on the wire, escaped. */
    public byte[] encode() {
        byte[] plain = new byte[HEADER + data.length];
        putShort(plain, 0, data.length + 5);
        putShort(plain, 3, packetId);
        putShort(plain, 5, command);
        System.arraycopy(data, 0, plain, HEADER, data.length);
        plain[2] = sum(plain);
        return Escaping.wrap(plain);
    }

    /**
     * Reads a frame from the bytes on the wire.
     *
     * @throws MalformedFrame if they are not exactly one frame
     */
    public static Frame decode(byte[] wire) {
        byte[] plain = Escaping.unwrap(wire);
        if (plain.length < HEADER || getShort(plain, 0) != plain.length - 2) {
            throw new MalformedFrame("the length does not fit");
        }
        if (plain[2] != sum(plain)) {
            throw new MalformedFrame("the sum does not fit");
        }
        int packetId = getShort(plain, 3);
        if (packetId < 1 || packetId > MAX_PACKET_ID) {
            throw new MalformedFrame("packet id " + packetId);
        }
        return new Frame(packetId, getShort(plain, 5), Arrays.copyOfRange(plain, HEADER, plain.length));
    }

    private static byte sum(byte[] plain) {
        int sum = 0;
        for (int i = 3; i < plain.length; i++) {
            sum += plain[i];
        }
        return (byte) sum;
    }

    private static void putShort(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >> 8);
        bytes[at + 1] = (byte) value;
    }

    private static int getShort(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame frame && packetId == frame.packetId && command == frame.command
                && Arrays.equals(data, frame.data);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * packetId + command) + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return "Frame[packetId=%d, command=0x%04X, %d bytes]".formatted(packetId, command, data.length);
    }
}
