package org.fotacentre.gateway.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

import org.fotacentre.shared.Setting;
import org.fotacentre.shared.SigningKey;

/**
 * Makes the addresses under which devices download firmware, and knows its own again. A C-2.9 device ignores addresses
 * of more than 63 bytes (protocol.md 2.1), so all that one says is 26 characters: a {@link DownloadToken} and the first
 * 8 bytes of its HMAC-SHA256 in base64url.
 */
@ApplicationScoped
public class DownloadLink {

    /** How long an address is good: as long as a device may take that has confirmed (product.md 2.8.3). */
    static final Duration GOOD_FOR = Duration.ofHours(24);

    /** Where {@link FileDesk} answers. */
    static final String PATH = "/d/";

    private static final System.Logger LOG = System.getLogger(DownloadLink.class.getName());
    private static final Setting DATA = new Setting("fota.data", "data");
    private static final Setting PUBLIC_URL = new Setting("fota.public.url", "http://127.0.0.1:8080");
    private static final Setting DOWNLOAD_URL = new Setting("fota.download.url", PUBLIC_URL.text());
    private static final int LONGEST_URL = 63;
    private static final int SIGNATURE = 8;
    private static final int TEXT = 26;

    private String base;
    private SecretKeySpec key;

    /** The key is made when the first node starts: from then on it can be copied to others. */
    void prepare(@Observes @Initialized(ApplicationScoped.class) Object start) {
        try {
            prepare(DOWNLOAD_URL.text(), SigningKey.in(Path.of(DATA.text()).toAbsolutePath(), "download.key"));
        } catch (IOException e) {
            throw new UncheckedIOException("The key for download addresses can be neither read nor made", e);
        }
    }

    /** Addresses that begin with {@code url}, signed with that key, for whoever gives them out outside of the application. */
    public static DownloadLink of(String url, byte[] secret) {
        DownloadLink links = new DownloadLink();
        links.prepare(url, secret);
        return links;
    }

    void prepare(String url, byte[] secret) {
        base = url.replaceFirst("/+$", "") + PATH;
        key = new SecretKeySpec(secret, "HmacSHA256");
        if (base.length() + TEXT > LONGEST_URL) {
            LOG.log(System.Logger.Level.WARNING, "Setting fota.download.url has {0} characters; with more than {1}, modules with"
                    + " the C SDK ignore every download address", url.length(), LONGEST_URL - TEXT - PATH.length());
        }
    }

    /**
     * The address of a file for one attempt of one device, for the next 24 hours at most.
     *
     * @param componentUpgradeId whose upgrade it is for
     * @param attempt number of the attempt, from 1
     * @param fileIndex index of the file in the package, from 0
     */
    public String url(long componentUpgradeId, int attempt, int fileIndex, Instant now) {
        byte[] token = new DownloadToken(componentUpgradeId, attempt, fileIndex, now.plus(GOOD_FOR)).bytes();
        byte[] all = Arrays.copyOf(token, DownloadToken.LENGTH + SIGNATURE);
        System.arraycopy(signature(token), 0, all, DownloadToken.LENGTH, SIGNATURE);
        return base + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** What {@code text}, the last part of an address, is worth at {@code now}. */
    Ticket read(String text, Instant now) {
        if (!text.matches("[0-9A-Za-z_-]{26}")) {
            return Ticket.Refused.MALFORMED;
        }
        byte[] all = Base64.getUrlDecoder().decode(text);
        byte[] token = Arrays.copyOf(all, DownloadToken.LENGTH);
        if (!MessageDigest.isEqual(signature(token), Arrays.copyOfRange(all, DownloadToken.LENGTH, all.length))) {
            return Ticket.Refused.FORGED;
        }
        DownloadToken read = DownloadToken.of(token);
        return now.isBefore(read.expiresAt()) ? new Ticket.Valid(read) : Ticket.Refused.EXPIRED;
    }

    private byte[] signature(byte[] token) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(token), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }
}
