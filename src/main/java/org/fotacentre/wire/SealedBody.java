package org.fotacentre.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-128-CBC as C-2.9 hides the body of its registration: key and IV come from the ProductSecret (protocol.md 2.4). */
final class SealedBody {

    private static final int BLOCK = 16;

    private SealedBody() {
    }

    /** @throws IllegalArgumentException if the secret is shorter than the key, 16 characters */
    static byte[] seal(String text, String productSecret) {
        if (!canSeal(productSecret)) {
            throw new IllegalArgumentException("A ProductSecret that seals has at least 16 characters");
        }
        try {
            return cipher(Cipher.ENCRYPT_MODE, productSecret).doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES in CBC mode", e);
        }
    }

    /** The text inside, or nothing when this secret did not seal it. */
    static Optional<String> open(byte[] body, String productSecret) {
        if (!canSeal(productSecret)) {
            return Optional.empty();
        }
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, productSecret).doFinal(body);
            return Optional.of(new String(text, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static boolean canSeal(String productSecret) {
        return productSecret.getBytes(StandardCharsets.US_ASCII).length >= BLOCK;
    }

    private static Cipher cipher(int mode, String productSecret) throws GeneralSecurityException {
        byte[] key = Arrays.copyOf(productSecret.getBytes(StandardCharsets.US_ASCII), BLOCK);
        byte[] iv = Arrays.copyOf(Signature.sha256(productSecret), BLOCK);
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        return cipher;
    }
}
