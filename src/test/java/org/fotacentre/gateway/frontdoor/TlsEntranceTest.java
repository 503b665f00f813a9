package org.fotacentre.gateway.frontdoor;

import static org.fotacentre.gateway.frontdoor.DoorBench.CONNECT;
import static org.fotacentre.gateway.frontdoor.DoorBench.expectEnd;
import static org.fotacentre.gateway.frontdoor.DoorBench.expect;
import static org.fotacentre.gateway.frontdoor.DoorBench.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.fotacentre.gateway.admission.Limits;
import org.fotacentre.gateway.tls.CertificateFiles;
import org.fotacentre.gateway.tls.DoorCertificate;
import org.fotacentre.gateway.tls.SampleCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices that come by TLS, and look at the certificate as little as modules do (protocol.md 2.1). */
class TlsEntranceTest {

    @TempDir
    private Path folder;
    private CertificateFiles files;
    private DoorBench bench;

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void device_that_checks_nothing_is_let_in(String version) throws Exception {
        open(DoorBench.GENEROUS);
        SSLSocket device = device(version);

        Socket broker = bench.letIn(device, CONNECT);
        send(device, DoorBench.SUBSCRIBE);
        expect(broker, DoorBench.SUBSCRIBE);
        send(broker, DoorBench.SUBACK);

        expect(device, DoorBench.SUBACK);
        assertEquals(version, device.getSession().getProtocol());
    }

    @Test
    void old_versions_of_tls_are_refused() throws Exception {
        open(DoorBench.GENEROUS);
        SSLSocket device = socket();
        device.setEnabledProtocols(new String[] {"TLSv1.1"});

        assertThrows(SSLException.class, device::startHandshake);
    }

    @Test
    void renewed_certificate_is_shown_without_a_restart_and_old_connections_stay() throws Exception {
        open(DoorBench.GENEROUS);
        SSLSocket before = device("TLSv1.3");
        Socket broker = bench.letIn(before, CONNECT);
        assertEquals("CN=" + SampleCertificates.FIRST_HOST, shownTo(before));

        Files.copy(SampleCertificates.second().chain(), files.chain(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(SampleCertificates.second().key(), files.key(), StandardCopyOption.REPLACE_EXISTING);

        assertEquals("CN=" + SampleCertificates.SECOND_HOST, shownTo(device("TLSv1.3")));
        send(before, DoorBench.SUBSCRIBE);
        expect(broker, DoorBench.SUBSCRIBE);
    }

    @Test
    void who_never_finishes_the_handshake_or_speaks_plain_mqtt_is_put_out() throws Exception {
        open(new Limits(DoorBench.GENEROUS.connections(), DoorBench.GENEROUS.perSecond(), DoorBench.GENEROUS.messages(), 4096, Duration.ofSeconds(1)));
        try (Socket silent = plain(); Socket plain = plain()) {
            send(plain, CONNECT);

            expectEnd(silent);
            while (plain.getInputStream().read() >= 0) {
                // a TLS alert, then the end
            }
        }
    }

    private void open(Limits limits) throws IOException {
        files = SampleCertificates.first(folder);
        bench = new DoorBench(limits, Optional.of(DoorCertificate.of(files)));
    }

    private SSLSocket device(String version) throws IOException, GeneralSecurityException {
        SSLSocket device = socket();
        device.setEnabledProtocols(new String[] {version});
        device.startHandshake();
        return device;
    }

    private SSLSocket socket() throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), bench.door.port(1));
        socket.setSoTimeout(DoorBench.PATIENCE_MILLIS);
        return socket;
    }

    private Socket plain() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), bench.door.port(1));
        socket.setSoTimeout(DoorBench.PATIENCE_MILLIS);
        return socket;
    }

    private static String shownTo(SSLSocket device) throws SSLException {
        return ((X509Certificate) device.getSession().getPeerCertificates()[0]).getSubjectX500Principal().getName();
    }

    private static final class Trusting implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // servers only
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // as modules do
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
