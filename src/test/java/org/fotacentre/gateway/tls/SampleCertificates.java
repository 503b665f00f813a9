package org.fotacentre.gateway.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two certificates for tests, made once: a key takes the JDK a while. */
public final class SampleCertificates {

    /** Host of the first one. */
    public static final String FIRST_HOST = "one.example.com";
    /** Host of the second one. */
    public static final String SECOND_HOST = "192.0.2.10";

    private static final CertificateFiles FIRST = made("first", FIRST_HOST);
    private static final CertificateFiles SECOND = made("second", SECOND_HOST);

    private SampleCertificates() {
    }

    /** A copy of the first one, to change at will. */
    public static CertificateFiles first(Path folder) throws IOException {
        CertificateFiles copy = CertificateFiles.in(folder);
        Files.copy(FIRST.chain(), copy.chain());
        Files.copy(FIRST.key(), copy.key());
        return copy;
    }

    /** The second one itself. */
    public static CertificateFiles second() {
        return SECOND;
    }

    private static CertificateFiles made(String name, String host) {
        try {
            CertificateFiles files = CertificateFiles.in(Files.createDirectories(Path.of("target", "certificates")).resolve(name));
            DoorCertificate.ofOrSelfSigned(files, host);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
