package org.fotacentre.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.fotacentre.device.Recipient;
import org.fotacentre.firmware.FirmwareFile;
import org.fotacentre.firmware.FirmwareVault;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.gateway.download.DownloadLink;
import org.fotacentre.upgrade.FirmwareLinkDue;
import org.fotacentre.upgrade.FirmwareLinks;
import org.fotacentre.upgrade.Trigger;
import org.fotacentre.upgrade.UpgradeLog;
import org.fotacentre.upgrade.UpgradeLog.Notice;
import org.fotacentre.upgrade.UpgradeLog.Sent;
import org.fotacentre.upgrade.UpgradeOffered;
import org.fotacentre.wire.Downlink;
import org.fotacentre.wire.Downlink.FirmwareLink;
import org.fotacentre.wire.Downlink.LinkedFile;
import org.fotacentre.wire.Downlink.PlanNotice;
import org.fotacentre.wire.Downlink.PlannedComponent;

/**
 * Tells devices what was decided about their upgrades, once it is committed, and writes down how that went. What does
 * not reach its device is lost here: of plans the next tick decides anew, of links {@link FirmwareLinks}. A push round sends
 * its notices itself, and so waits when the broker, or the log, does not keep up.
 */
@ApplicationScoped
public class DownlinkDesk {

    private static final System.Logger LOG = System.getLogger(DownlinkDesk.class.getName());
    private static final int LANES = 4;
    private static final int MOST_PACKET_IDS = 65534;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LAST_LINES = Duration.ofSeconds(10);

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private BrokerLink link;

    @Inject
    private VersionPackages packages;

    @Inject
    private FirmwareVault vault;

    @Inject
    private DownloadLink downloads;

    @Inject
    private FirmwareLinks links;

    @Inject
    private UpgradeLog log;

    @Inject
    private Clock clock;

    private final AtomicInteger sent = new AtomicInteger();
    private Workers writer;
    private SentNotices written;
    private Lanes<Runnable> answers;

    @PostConstruct
    void prepare() {
        writer = new Workers(threads, 1);
        written = new SentNotices(writer, log::sent);
        answers = Lanes.ofTasks(threads, LANES);
    }

    @PreDestroy
    void end() {
        answers.close();
        writer.close();
    }

    /**
     * Devices and people that wait for an answer have a line of their own: they do not wait behind a push round. Who was about to
     * offer waits for the broker, be it a round or the lane in which devices asked; only people do not.
     */
    void announce(@Observes(during = TransactionPhase.AFTER_SUCCESS) UpgradeOffered offer) {
        if (offer.trigger() == Trigger.PERSON) {
            answers.add(offer.recipient().address().clientId(), () -> announce(offer, link::publish));
        } else {
            written.awaitRoom();
            announce(offer, offer.trigger() == Trigger.TICK ? link::push : link::publish);
        }
    }

    private void announce(UpgradeOffered offer, Line line) {
        Instant now = clock.instant();
        send(offer.recipient(), () -> notice(offer), line)
                .thenAccept(ok -> written.add(new Sent(offer.componentUpgradeId(), Notice.PLAN, ok, now)));
    }

    void link(@Observes(during = TransactionPhase.AFTER_SUCCESS) FirmwareLinkDue due) {
        answers.add(due.recipient().address().clientId(), () -> {
            Instant now = clock.instant();
            send(due.recipient(), () -> link(due, now), link::publish).thenAccept(ok -> {
                written.add(new Sent(due.componentUpgradeId(), Notice.LINK, ok, now));
                if (!ok) {
                    timer.schedule(() -> links.lost(due, clock.instant()), pause(due).toMillis(), TimeUnit.MILLISECONDS);
                }
            });
        });
    }

    /** Each is twice the one before: the device has waited so long for what takes another such time. */
    private Duration pause(FirmwareLinkDue due) {
        Duration waited = Duration.between(due.since(), clock.instant());
        return waited.compareTo(SHORTEST_PAUSE) > 0 ? waited : SHORTEST_PAUSE;
    }

    /** Whether it reached the device, as soon as that is known; what cannot even be said does not reach it. */
    private CompletableFuture<Boolean> send(Recipient recipient, Supplier<Downlink> message, Line line) {
        try {
            Tongue tongue = Tongue.of(recipient.protocol());
            byte[] payload = tongue.encode(message.get(), Math.floorMod(sent.getAndIncrement(), MOST_PACKET_IDS) + 1);
            return line.publish(tongue.topic(recipient.address()), payload);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Device " + recipient.address() + " cannot be told", e);
            return CompletableFuture.completedFuture(false);
        }
    }

    private static PlanNotice notice(UpgradeOffered offer) {
        return new PlanNotice(List.of(new PlannedComponent(offer.component().type(), offer.component().identifier(),
                Optional.of(offer.source()), offer.target(), offer.strategy().minimumBattery(), offer.storageBytes(),
                offer.strategy().minimumSignal().orElse(PlannedComponent.ANY_SIGNAL))));
    }

    /** The device is about to download: what is not here yet is fetched meanwhile. */
    private FirmwareLink link(FirmwareLinkDue due, Instant now) {
        List<FirmwareFile> files = packages.find(due.packageId()).orElseThrow().files();
        files.forEach(file -> vault.deliver(file.sha256()));
        return new FirmwareLink(due.component().type(), due.component().identifier(), due.target(),
                IntStream.range(0, files.size()).mapToObj(i -> linked(due, i, files.get(i), now)).toList());
    }

    private LinkedFile linked(FirmwareLinkDue due, int index, FirmwareFile file, Instant now) {
        return new LinkedFile(downloads.url(due.componentUpgradeId(), due.attempt(), index, now), file.size(), file.md5(), file.sha256(), file.crc32());
    }

    /** Returns when it is written down how everything went that was sent, ten seconds later at most; after the end of the {@link BrokerLink}. */
    void close() {
        written.awaitAll(LAST_LINES);
    }

    private interface Line {

        CompletableFuture<Boolean> publish(String topic, byte[] payload);
    }
}
