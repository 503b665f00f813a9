package org.fotacentre.gateway.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Where a certificate and its key are kept.
 *
 * @param chain PEM file: the server's certificate first, then those that vouch for it
 * @param key PEM file: the private key as PKCS #8 ({@code BEGIN PRIVATE KEY}), not encrypted
 */
public record CertificateFiles(Path chain, Path key) {

    private static final byte[] SAMPLE = "FOTA Centre".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** The place for a certificate of our own in this folder. */
    public static CertificateFiles in(Path folder) {
        return new CertificateFiles(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
    }

    boolean exist() {
        return Files.exists(chain) || Files.exists(key);
    }

    /** Tells one state of the files from another without reading them. */
    String stamp() throws IOException {
        return Files.getLastModifiedTime(chain) + " " + Files.size(chain) + " " + Files.getLastModifiedTime(key) + " " + Files.size(key);
    }

    /** The certificates as they are in the file now. */
    List<X509Certificate> certificates() throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(chain)) {
            List<X509Certificate> all = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast).toList();
            if (all.isEmpty()) {
                throw new GeneralSecurityException(chain + " holds no certificate");
            }
            return all;
        }
    }

    /** While a certificate is being renewed its two files do not fit for a moment; devices must not meet that. */
    static void requireFit(X509Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256with" + key.getAlgorithm();
        Signature signature = Signature.getInstance(key.getAlgorithm().startsWith("Ed") ? key.getAlgorithm() : algorithm);
        signature.initSign(key);
        signature.update(SAMPLE);
        byte[] signed = signature.sign();
        signature.initVerify(certificate);
        signature.update(SAMPLE);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the key does not belong to the certificate");
        }
    }
}
