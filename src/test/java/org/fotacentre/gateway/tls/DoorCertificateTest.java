package org.fotacentre.gateway.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.util.List;

import io.netty.handler.ssl.SslContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorCertificateTest {

    @TempDir
    private Path folder;

    @Test
    void certificate_is_made_once_and_kept_for_its_owner_only() throws Exception {
        CertificateFiles files = CertificateFiles.in(folder.resolve("data/tls"));
        DoorCertificate.ofOrSelfSigned(files, "iot.example.com");
        String first = files.stamp();

        DoorCertificate.ofOrSelfSigned(files, "other.example.com");

        assertEquals(first, files.stamp());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files.key())));
        X509Certificate made = files.certificates().get(0);
        assertEquals("CN=iot.example.com", made.getSubjectX500Principal().getName());
        assertEquals(List.of(List.of(2, "iot.example.com")), List.copyOf(made.getSubjectAlternativeNames()));
        assertTrue(made.getNotAfter().toInstant().isAfter(Instant.now().plus(Period.ofDays(3640))));
        assertEquals(List.of("certificate.pem", "key.pem"), names(folder.resolve("data/tls")));
        assertEquals(List.of("tls"), names(folder.resolve("data")));
    }

    @Test
    void address_as_host_is_named_as_an_address() throws Exception {
        CertificateFiles files = SampleCertificates.second();

        assertEquals(List.of(List.of(7, "192.0.2.10")), List.copyOf(files.certificates().get(0).getSubjectAlternativeNames()));
    }

    @Test
    void renewed_files_are_used_and_half_renewed_ones_are_not() throws Exception {
        CertificateFiles files = SampleCertificates.first(folder);
        CertificateFiles renewed = SampleCertificates.second();
        DoorCertificate certificate = DoorCertificate.of(files);
        SslContext first = certificate.now();

        Files.writeString(files.chain(), Files.readString(renewed.chain()));
        assertSame(first, certificate.now(), "the key is still the old one");
        Files.writeString(files.key(), Files.readString(renewed.key()));
        SslContext second = certificate.now();
        assertNotSame(first, second);
        Files.writeString(files.key(), "half a");
        assertSame(second, certificate.now());
        Files.delete(files.key());
        assertSame(second, certificate.now());
    }

    @Test
    void files_that_cannot_be_used_at_the_start_are_named_with_the_reason() throws Exception {
        CertificateFiles files = SampleCertificates.first(folder);
        Files.writeString(files.key(), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");

        String complaint = assertThrows(IllegalStateException.class, () -> DoorCertificate.of(files)).getMessage();

        assertTrue(complaint.contains(files.key().toString()) && complaint.contains("openssl pkcs8 -topk8 -nocrypt"), complaint);
        assertThrows(IllegalStateException.class, () -> DoorCertificate.of(CertificateFiles.in(folder.resolve("nowhere"))));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
