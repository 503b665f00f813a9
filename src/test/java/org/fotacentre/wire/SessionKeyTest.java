package org.fotacentre.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

class SessionKeyTest {

    private static final SessionKey KEY = new SessionKey("ABCDEFGHIJKLMNOP");
    private static final byte[] FRAME = new Frame(7, 0x0115, new byte[] {1, 2, 3}).encode();

    /** The formula of protocol.md 2.7, written down once more. */
    @Test
    void payload_is_hidden_by_aes_cbc_with_an_iv_from_the_key_itself() throws Exception {
        byte[] key = KEY.text().getBytes();
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"),
                new IvParameterSpec(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key), 16)));

        assertArrayEquals(FRAME, cipher.doFinal(KEY.seal(FRAME)));
    }

    @Test
    void each_message_begins_anew() {
        assertArrayEquals(KEY.seal(FRAME), KEY.seal(FRAME));
        assertArrayEquals(FRAME, KEY.open(KEY.seal(FRAME)));
    }

    @Test
    void what_was_not_hidden_with_this_key_comes_back_as_it_is() {
        byte[] foreign = new SessionKey("PONMLKJIHGFEDCBA").seal(FRAME);
        for (byte[] other : new byte[][] {FRAME, foreign, {}, new byte[16], KEY.seal(new byte[] {1})}) {
            assertSame(other, KEY.open(other));
        }
    }

    @Test
    void every_key_is_another_and_none_is_printed() {
        assertNotEquals(SessionKey.fresh(), SessionKey.fresh());
        assertFalse(KEY.toString().contains(KEY.text()));
        assertThrows(IllegalArgumentException.class, () -> new SessionKey("too short"));
    }

    @Test
    void key_travels_as_sixteen_bytes_in_a_text_behind_the_secret() {
        byte[] data = Frame.decode(DownlinkEncoder.encode(
                new Downlink.Grant(java.util.Optional.of("0".repeat(32)), java.util.Optional.of(KEY)), 1)).data();

        assertEquals("002b0020" + "30".repeat(32) + "00330010" + "4142434445464748494a4b4c4d4e4f50",
                java.util.HexFormat.of().formatHex(data));
    }
}
