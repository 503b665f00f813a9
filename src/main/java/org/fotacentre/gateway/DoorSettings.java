package org.fotacentre.gateway;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.fotacentre.gateway.admission.Limits;
import org.fotacentre.gateway.frontdoor.BrokerAddress;
import org.fotacentre.gateway.frontdoor.Entrance;
import org.fotacentre.gateway.tls.CertificateFiles;
import org.fotacentre.gateway.tls.DoorCertificate;
import org.fotacentre.shared.Setting;

/** The settings of the front door, as README lists them. */
final class DoorSettings {

    private static final Setting LISTEN_ADDRESS = new Setting("fota.device.bind", "0.0.0.0");
    private static final Setting PORT = new Setting("fota.device.port", "1883");
    private static final Setting TLS_PORT = new Setting("fota.device.tls.port", "8883");
    private static final Setting TLS_CERTIFICATE = new Setting("fota.device.tls.certificate", "");
    private static final Setting TLS_KEY = new Setting("fota.device.tls.key", "");
    private static final Setting CONNECTIONS = new Setting("fota.device.connections", "20000");
    private static final Setting CONNECTIONS_PER_ADDRESS = new Setting("fota.device.connections.address", "5000");
    private static final Setting RATE = new Setting("fota.device.rate", "500");
    private static final Setting RATE_PER_ADDRESS = new Setting("fota.device.rate.address", "200");
    private static final Setting MESSAGES = new Setting("fota.device.messages", "50");
    private static final Setting CONNECT_BYTES = new Setting("fota.device.connect.bytes", "4096");
    private static final Setting CONNECT_SECONDS = new Setting("fota.device.connect.seconds", "20");
    private static final Setting DRAIN_SECONDS = new Setting("fota.device.drain.seconds", "5");
    private static final Setting ADDRESS = new Setting("fota.device.address", "mqtt://localhost");
    private static final Setting DATA = new Setting("fota.data", "data");
    private static final Setting BROKER_URL = new Setting("fota.broker.url", "tcp://127.0.0.1:1884");
    private static final Setting BROKER_USER = new Setting("fota.broker.user", "");
    private static final Setting BROKER_PASSWORD = new Setting("fota.broker.password", "");

    private DoorSettings() {
    }

    /** Where devices come in: by TCP and, unless its port is 0, by TLS. */
    static List<Entrance> entrances() {
        return TLS_PORT.number() == 0 ? List.of(entrance(PORT, Optional.empty()))
                : List.of(entrance(PORT, Optional.empty()), entrance(TLS_PORT, Optional.of(certificate())));
    }

    static Limits limits() {
        return new Limits(new Limits.Pair(CONNECTIONS.number(), CONNECTIONS_PER_ADDRESS.number()),
                new Limits.Pair(RATE.number(), RATE_PER_ADDRESS.number()),
                MESSAGES.number(), CONNECT_BYTES.number(), Duration.ofSeconds(CONNECT_SECONDS.number()));
    }

    static BrokerAddress broker() {
        return new BrokerAddress(URI.create(BROKER_URL.text()), BROKER_USER.text(), BROKER_PASSWORD.text());
    }

    /** How long it may take to send everybody away. */
    static Duration drain() {
        return Duration.ofSeconds(DRAIN_SECONDS.number());
    }

    private static Entrance entrance(Setting port, Optional<DoorCertificate> certificate) {
        return new Entrance(new InetSocketAddress(LISTEN_ADDRESS.text(), port.number()), port.name(), certificate);
    }

    private static DoorCertificate certificate() {
        if (Stream.of(TLS_CERTIFICATE, TLS_KEY).anyMatch(setting -> !setting.text().isEmpty())) {
            return DoorCertificate.of(new CertificateFiles(Path.of(TLS_CERTIFICATE.text()), Path.of(TLS_KEY.text())));
        }
        String host = Optional.ofNullable(URI.create(ADDRESS.text()).getHost()).orElse("localhost");
        return DoorCertificate.ofOrSelfSigned(CertificateFiles.in(Path.of(DATA.text()).toAbsolutePath().resolve("tls")), host);
    }
}
