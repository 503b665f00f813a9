package org.fotacentre.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.fotacentre.shared.Alphanumeric;

/**
 * The proof inside a password: SHA-256 over a key or secret of the device, the ProductSecret and some random
 * characters, joined by semicolons (protocol.md 2.4).
 *
 * @param random characters chosen by the device; need not be fresh
 * @param hash 32 bytes
 */
record Signature(String random, byte[] hash) {

    Signature {
        if (!Alphanumeric.is(random, 8, 64)) {
            throw new MalformedPassword("random part is not 8-64 letters and digits");
        }
        hash = hash.clone();
    }

    static Signature sign(String device, String productSecret, String random) {
        return new Signature(random, sha256(device + ";" + productSecret + ";" + random));
    }

    /** Whether these made it; takes the same time for every wrong answer. */
    boolean isFrom(String device, String productSecret) {
        return MessageDigest.isEqual(hash, sign(device, productSecret, random).hash);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Signature[]";
    }
}
