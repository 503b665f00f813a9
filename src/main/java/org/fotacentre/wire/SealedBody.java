package org.fotacentre.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-128-CBC as C-2.9 hides its registration and its payloads: key and IV come from one secret (protocol.md 2.4, 2.7). */
final class SealedBody {

    private static final int BLOCK = 16;

    private SealedBody() {
    }

    /** @throws IllegalArgumentException if the secret is shorter than the key, 16 characters */
    static byte[] seal(byte[] plain, String secret) {
        if (!canSeal(secret)) {
            throw new IllegalArgumentException("A secret that seals has at least 16 characters");
        }
        try {
            return cipher(Cipher.ENCRYPT_MODE, secret).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES in CBC mode", e);
        }
    }

    /** What is inside, or nothing when this secret did not seal it. */
    static Optional<byte[]> open(byte[] body, String secret) {
        if (!canSeal(secret)) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, secret).doFinal(body));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static boolean canSeal(String secret) {
        return secret.getBytes(StandardCharsets.US_ASCII).length >= BLOCK;
    }

    private static Cipher cipher(int mode, String secret) throws GeneralSecurityException {
        byte[] key = Arrays.copyOf(secret.getBytes(StandardCharsets.US_ASCII), BLOCK);
        byte[] iv = Arrays.copyOf(Signature.sha256(secret), BLOCK);
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        return cipher;
    }
}
