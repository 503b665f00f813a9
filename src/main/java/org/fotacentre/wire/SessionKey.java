package org.fotacentre.wire;

import java.security.SecureRandom;
import java.util.stream.Collectors;

import org.fotacentre.shared.Alphanumeric;

/**
 * The key under which a C-2.9 device in session mode and we hide every payload of one connection (protocol.md 2.7). It
 * travels in clear, so it keeps out only who comes later; letters and digits, so that no zero or slash in it disturbs anybody.
 *
 * @param text 16 letters and digits
 */
public record SessionKey(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 16;
    private static final int BLOCK = 16;
    private static final byte FRAME_START = (byte) 0xAA;

    public SessionKey {
        if (!Alphanumeric.is(text, 16, 16)) {
            throw new IllegalArgumentException("A session key is 16 letters and digits");
        }
    }

    /** A new one. */
    public static SessionKey fresh() {
        return new SessionKey(new SecureRandom().ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1)).collect(Collectors.joining()));
    }

    /** A payload as it goes over the line. */
    public byte[] seal(byte[] payload) {
        return SealedBody.seal(payload, text);
    }

    /** The payload inside; what was not sealed with this key comes back as it is, as from a device that has yet to learn it. */
    public byte[] open(byte[] received) {
        if (received.length == 0 || received.length % BLOCK != 0) {
            return received;
        }
        return SealedBody.open(received, text).filter(SessionKey::isFrame).orElse(received);
    }

    private static boolean isFrame(byte[] opened) {
        return opened.length > 2 && opened[0] == FRAME_START && opened[1] == FRAME_START;
    }

    @Override
    public String toString() {
        return "SessionKey[]";
    }
}
