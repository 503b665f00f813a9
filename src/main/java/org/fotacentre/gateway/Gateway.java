package org.fotacentre.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.fotacentre.device.ConnectionId;
import org.fotacentre.device.ConnectionRevoked;
import org.fotacentre.device.Presence;
import org.fotacentre.gateway.frontdoor.BrokerAddress;
import org.fotacentre.gateway.frontdoor.ConnectPacket;
import org.fotacentre.gateway.frontdoor.Doorkeeper;
import org.fotacentre.gateway.frontdoor.FrontDoor;
import org.fotacentre.gateway.frontdoor.Login;
import org.fotacentre.gateway.frontdoor.PresenceNote;
import org.fotacentre.shared.Setting;

/**
 * Opens the way for devices when the application starts and closes it when it stops. The front door asks here who may
 * come in; while the broker link is down nobody may, for nothing of what they say would be heard.
 */
@ApplicationScoped
public class Gateway implements Doorkeeper {

    private static final System.Logger LOG = System.getLogger(Gateway.class.getName());
    private static final Setting LISTEN_ADDRESS = new Setting("fota.device.bind", "0.0.0.0");
    private static final Setting PORT = new Setting("fota.device.port", "1883");
    private static final Setting BROKER_URL = new Setting("fota.broker.url", "tcp://127.0.0.1:1884");
    private static final Setting BROKER_USER = new Setting("fota.broker.user", "");
    private static final Setting BROKER_PASSWORD = new Setting("fota.broker.password", "");
    private static final int LANES = 6;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private DeviceLogin login;

    @Inject
    private Presence presence;

    @Inject
    private BrokerLink link;

    @Inject
    private Clock clock;

    private Lanes lanes;
    private volatile FrontDoor door;

    @PostConstruct
    void prepare() {
        lanes = new Lanes(executor, LANES);
    }

    void open(@Observes @Priority(3000) @Initialized(ApplicationScoped.class) Object start) {
        presence.nodeEmptied(Node.name(), clock.instant());
        BrokerAddress broker = new BrokerAddress(URI.create(BROKER_URL.text()), BROKER_USER.text(), BROKER_PASSWORD.text());
        link.open(broker, this::hear);
        door = new FrontDoor(new InetSocketAddress(LISTEN_ADDRESS.text(), PORT.number()), broker, this);
        LOG.log(System.Logger.Level.INFO, "Devices are welcome at port {0,number,#}", door.port());
    }

    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object end) {
        if (door != null) {
            door.close();
        }
        link.close();
        presence.nodeEmptied(Node.name(), clock.instant());
    }

    /** The node that holds the connection is told, which may be this one. */
    void sendAway(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConnectionRevoked revoked) {
        ConnectionId connection = revoked.connection();
        lanes.run(connection.text(),
                () -> link.publish(BrokerSession.line(connection.node()), connection.text().getBytes(US_ASCII)));
    }

    private void hear(byte[] word) {
        if (word.length > 0 && door != null) {
            door.sendAway(new ConnectionId(new String(word, US_ASCII)));
        }
    }

    @Override
    public CompletionStage<Login> check(ConnectPacket connect, BooleanSupplier isWaiting) {
        CompletableFuture<Login> answer = new CompletableFuture<>();
        lanes.run(connect.clientId(), () -> {
            try {
                boolean welcome = link.isConnected() && isWaiting.getAsBoolean();
                answer.complete(welcome ? login.check(connect, clock.instant()) : new Login.NotNow());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    @Override
    public void left(PresenceNote note) {
        lanes.run(note.connection().text(), () -> presence.disconnected(note.deviceId(), note.connection(), clock.instant()));
    }
}
