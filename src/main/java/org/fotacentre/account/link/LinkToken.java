package org.fotacentre.account.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret part of a one-time link or of an API token: 256 random bits, so it cannot be guessed. We keep its hash only.
 *
 * @param text as it stands in the link or the request
 */
public record LinkToken(String text) {

    private static final int BYTES = 32;

    /** A fresh one. */
    public static LinkToken random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** What is kept of it: SHA-256, 64 hex digits. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "LinkToken[hidden]";
    }
}
