package org.fotacentre.gateway.tls;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;

/**
 * The certificate in force. Whenever its files have changed, the next connection gets the new one; as long as the new
 * files are incomplete or wrong, the old one stays and the log says so. Thread-safe.
 */
public final class DoorCertificate {

    private static final System.Logger LOG = System.getLogger(DoorCertificate.class.getName());
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final CertificateFiles files;
    private volatile SslContext current;
    private volatile String stamp;

    private DoorCertificate(CertificateFiles files) throws IOException, GeneralSecurityException {
        this.files = files;
        this.stamp = files.stamp();
        this.current = read();
    }

    /**
     * The certificate in these files.
     *
     * @throws IllegalStateException if it cannot be used
     */
    public static DoorCertificate of(CertificateFiles files) {
        try {
            return new DoorCertificate(files);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("Devices cannot connect by TLS: certificate " + files.chain() + " with key "
                    + files.key() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * The certificate in these files, made now if there is neither of them.
     *
     * @param host name or address under which devices reach us
     */
    public static DoorCertificate ofOrSelfSigned(CertificateFiles files, String host) {
        try {
            if (!files.exist()) {
                SelfSigned.make(files.chain().getParent(), host);
                LOG.log(INFO, "Made a certificate for {0}: {1}", host, files.chain());
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No certificate could be made in " + files.chain().getParent(), e);
        }
        return of(files);
    }

    /** What a new connection is to use. */
    public SslContext now() {
        try {
            String seen = files.stamp();
            if (!seen.equals(stamp)) {
                renew(seen);
            }
        } catch (IOException e) {
            LOG.log(WARNING, "The certificate for devices stays as it was: " + e);
        }
        return current;
    }

    private synchronized void renew(String seen) throws IOException {
        if (seen.equals(stamp)) {
            return;
        }
        stamp = seen;
        try {
            current = read();
            LOG.log(INFO, "Devices get the renewed certificate from {0}", files.chain());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.log(WARNING, "The certificate for devices stays as it was: {0}", e.getMessage());
        }
    }

    private SslContext read() throws IOException, GeneralSecurityException {
        List<X509Certificate> chain = files.certificates();
        PrivateKey key = Pem.read(files.key());
        CertificateFiles.requireFit(chain.get(0), key);
        return SslContextBuilder.forServer(key, chain).sslProvider(SslProvider.JDK).protocols(PROTOCOLS).build();
    }
}
