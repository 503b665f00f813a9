package org.fotacentre.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import io.netty.channel.ChannelPipeline;
import org.fotacentre.device.ConnectionId;
import org.fotacentre.device.ConnectionRevoked;
import org.fotacentre.device.Presence;
import org.fotacentre.gateway.download.FileLines;
import org.fotacentre.gateway.frontdoor.ConnectPacket;
import org.fotacentre.gateway.frontdoor.Doorkeeper;
import org.fotacentre.gateway.frontdoor.FrontDoor;
import org.fotacentre.gateway.frontdoor.Login;
import org.fotacentre.gateway.frontdoor.PresenceNote;

/**
 * Opens the way for devices when the application starts and closes it when it stops. The front door asks here who may
 * come in, and tells here who has gone.
 */
@ApplicationScoped
public class Gateway implements Doorkeeper {

    private static final System.Logger LOG = System.getLogger(Gateway.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private LoginDesk logins;

    @Inject
    private Presence presence;

    @Inject
    private FileLines files;

    @Inject
    private BrokerLink link;

    @Inject
    private DownlinkDesk downlinks;

    @Inject
    private Perseverance perseverance;

    @Inject
    private LostNodes lostNodes;

    @Inject
    private Clock clock;

    private Lanes<Runnable> words;
    private Lanes<PresenceNote> leaving;
    private volatile FrontDoor door;

    @PostConstruct
    void prepare() {
        words = Lanes.ofTasks(threads, Lanes.AS_MANY_AS_HELP);
        leaving = Lanes.ofPages(threads, this::left);
    }

    @PreDestroy
    void end() {
        words.close();
        leaving.close();
    }

    void open(@Observes @Priority(3000) @Initialized(ApplicationScoped.class) Object start) {
        presence.nodeEmptied(Node.name(), clock.instant());
        link.open(DoorSettings.broker(), this::hear);
        lostNodes.watch();
        door = new FrontDoor(DoorSettings.entrances(), DoorSettings.limits(), DoorSettings.broker(), this);
        LOG.log(System.Logger.Level.INFO, "Devices are welcome at {0}", door);
    }

    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object end) {
        if (door != null) {
            door.close(DoorSettings.drain());
        }
        link.close();
        downlinks.close();
        presence.nodeEmptied(Node.name(), clock.instant());
    }

    /** The node that holds the connection is told, which may be this one. */
    void sendAway(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConnectionRevoked revoked) {
        ConnectionId connection = revoked.connection();
        words.add(connection.text(),
                () -> link.publish(BrokerSession.line(connection.node()), connection.text().getBytes(US_ASCII)));
    }

    private void hear(byte[] word) {
        if (door != null) {
            door.sendAway(new ConnectionId(new String(word, US_ASCII)));
        }
    }

    @Override
    public CompletionStage<Login> check(ConnectPacket connect, BooleanSupplier isWaiting) {
        return logins.check(connect, isWaiting);
    }

    @Override
    public void fetches(ChannelPipeline connection) {
        files.takeOver(connection);
    }

    @Override
    public void left(PresenceNote note) {
        leaving.add(String.valueOf(note.deviceId()), note);
    }

    private void left(List<PresenceNote> notes) {
        Map<Long, ConnectionId> ended = notes.stream().collect(Collectors.toMap(PresenceNote::deviceId, PresenceNote::connection));
        perseverance.untilDone(() -> presence.disconnected(ended, clock.instant()));
    }
}
