package org.fotacentre.gateway.tls;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes a certificate that vouches for itself, once, with the JDK's own keytool. RSA with 2048 bits, because old modules
 * know nothing else; ten years, because nobody renews it and modules do not look (protocol.md 2.1).
 */
final class SelfSigned {

    private static final String PASSWORD = "only-for-a-moment";
    private static final String ALIAS = "fota";
    private static final int KEYTOOL_SECONDS = 60;

    private SelfSigned() {
    }

    /** Makes both files in a folder that is not there yet, complete in one step; another node may be first. */
    static void make(Path folder, String host) throws IOException, GeneralSecurityException {
        Path draft = Files.createTempDirectory(Files.createDirectories(folder.getParent()), "tls");
        try {
            KeyStore made = keytool(draft.resolve("made.p12"), host);
            CertificateFiles files = CertificateFiles.in(draft);
            Files.writeString(files.chain(), Pem.write("CERTIFICATE", made.getCertificate(ALIAS).getEncoded()));
            Files.createFile(files.key(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(files.key(), Pem.write("PRIVATE KEY", made.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded()));
            Files.delete(draft.resolve("made.p12"));
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            Files.delete(CertificateFiles.in(draft).chain());
            Files.delete(CertificateFiles.in(draft).key());
            Files.delete(draft);
        }
    }

    private static KeyStore keytool(Path store, String host) throws IOException, GeneralSecurityException {
        String kind = host.matches("[0-9.]+|.*:.*") ? "ip:" : "dns:";
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", ALIAS, "-keyalg", "RSA", "-keysize", "2048", "-sigalg", "SHA256withRSA", "-validity", "3650",
                "-dname", "CN=" + host, "-ext", "san=" + kind + host, "-storetype", "PKCS12",
                "-keystore", store.toString(), "-storepass", PASSWORD))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new GeneralSecurityException("keytool of " + System.getProperty("java.home") + " made no certificate for " + host);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GeneralSecurityException("Interrupted while keytool made a certificate", e);
        }
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }
}
