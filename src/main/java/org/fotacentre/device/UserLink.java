package org.fotacentre.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.fotacentre.shared.Setting;
import org.fotacentre.shared.SigningKey;

/**
 * The address of the page for the user of a device. Whoever has it may answer for that device and see nothing else: its
 * last part is the device's id, the number of the link and a signature of both, 32 characters in base64url. It is good
 * until the link is renewed.
 */
@ApplicationScoped
public class UserLink {

    private static final Setting DATA = new Setting("fota.data", "data");
    private static final Setting PUBLIC_URL = new Setting("fota.public.url", "http://127.0.0.1:8080");
    private static final String PATH = "/u/";
    private static final int CLAIM = Long.BYTES + Short.BYTES;
    private static final int SIGNATURE = 14;

    @Inject
    private Devices devices;

    private String base;
    private SecretKeySpec key;

    /** The key is made when the first node starts: from then on it can be copied to others. */
    void prepare(@Observes @Initialized(ApplicationScoped.class) Object start) {
        try {
            prepare(PUBLIC_URL.text(), SigningKey.in(Path.of(DATA.text()).toAbsolutePath(), "user-link.key"));
        } catch (IOException e) {
            throw new UncheckedIOException("The key for the links of users can be neither read nor made", e);
        }
    }

    void prepare(String publicUrl, byte[] secret) {
        base = publicUrl.replaceFirst("/+$", "") + PATH;
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The address to give to the user of the device. */
    public String url(Device device) {
        return base + token(device.id(), device.user().linkNumber());
    }

    /** The device behind the last part of an address; empty when it was not given out by us, or has been renewed. */
    public Optional<Device> device(String token) {
        return claim(token).flatMap(claim -> devices.findLive(claim.getLong(0))
                .filter(device -> (short) device.user().linkNumber() == claim.getShort(Long.BYTES)));
    }

    /** What a form on the page behind the address sends back: proof that the page was ours. */
    public String formKey(String token) {
        return encoded(signature(("form " + token).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whether a form sent {@link #formKey} back. */
    public boolean isFormKey(String token, String sent) {
        return MessageDigest.isEqual(formKey(token).getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    String token(long deviceId, int linkNumber) {
        byte[] claim = ByteBuffer.allocate(CLAIM).putLong(deviceId).putShort((short) linkNumber).array();
        byte[] all = Arrays.copyOf(claim, CLAIM + SIGNATURE);
        System.arraycopy(signature(claim), 0, all, CLAIM, SIGNATURE);
        return encoded(all);
    }

    /** What the token says, if we signed it. */
    Optional<ByteBuffer> claim(String token) {
        if (!token.matches("[0-9A-Za-z_-]{32}")) {
            return Optional.empty();
        }
        byte[] all = Base64.getUrlDecoder().decode(token);
        byte[] claim = Arrays.copyOf(all, CLAIM);
        return MessageDigest.isEqual(signature(claim), Arrays.copyOfRange(all, CLAIM, all.length))
                ? Optional.of(ByteBuffer.wrap(claim)) : Optional.empty();
    }

    private byte[] signature(byte[] text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(text), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
