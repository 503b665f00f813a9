package org.fotacentre.wire;

import java.io.ByteArrayOutputStream;

/**
 * Keeps {@code AA AA} unique to the start of a frame (protocol.md 3.1): behind the start, a byte 55 is put between an AA
 * and a following AA or 55. A frame that ends in AA gets a 55 too, as C-2.9 sends it; without it is accepted as well,
 * as Qth-Py sends it.
 */
final class Escaping {

    private static final byte MARK = (byte) 0xAA;
    private static final byte STUFFING = 0x55;
    private static final int LONGEST = 2 + 2 * (2 + 0xFFFF);

    private Escaping() {
    }

    /** The wire form of what follows the start bytes. */
    static byte[] wrap(byte[] plain) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream(plain.length + 16);
        wire.write(MARK);
        wire.write(MARK);
        byte previous = MARK;
        for (byte current : plain) {
            if (previous == MARK && (current == MARK || current == STUFFING)) {
                wire.write(STUFFING);
            }
            wire.write(current);
            previous = current;
        }
        if (previous == MARK) {
            wire.write(STUFFING);
        }
        return wire.toByteArray();
    }

    /**
     * What follows the start bytes, without the stuffing.
     *
     * @throws MalformedFrame if there is no start or more than a frame can hold
     */
    static byte[] unwrap(byte[] wire) {
        if (wire.length > LONGEST) {
            throw new MalformedFrame("longer than any frame");
        }
        if (wire.length < 2 || wire[0] != MARK || wire[1] != MARK) {
            throw new MalformedFrame("no start of frame");
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream(wire.length);
        for (int i = 2; i < wire.length; i++) {
            if (wire[i] != STUFFING || wire[i - 1] != MARK) {
                plain.write(wire[i]);
            }
        }
        return plain.toByteArray();
    }
}
