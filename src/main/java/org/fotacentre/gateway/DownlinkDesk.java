package org.fotacentre.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.device.Protocol;
import org.fotacentre.firmware.FirmwareFile;
import org.fotacentre.firmware.FirmwareVault;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.gateway.download.DownloadLink;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.shared.Setting;
import org.fotacentre.upgrade.FirmwareLinkDue;
import org.fotacentre.upgrade.FirmwareLinks;
import org.fotacentre.upgrade.Trigger;
import org.fotacentre.upgrade.UpgradeLog;
import org.fotacentre.upgrade.UpgradeLog.Notice;
import org.fotacentre.upgrade.UpgradeOffered;
import org.fotacentre.wire.Downlink;
import org.fotacentre.wire.Downlink.FirmwareLink;
import org.fotacentre.wire.Downlink.LinkedFile;
import org.fotacentre.wire.Downlink.PlanNotice;
import org.fotacentre.wire.Downlink.PlannedComponent;

/**
 * Tells devices what was decided about their upgrades, once it is committed, and writes down how that went. What does
 * not reach its device is lost here: of plans the next tick decides anew, of links {@link FirmwareLinks}.
 */
@ApplicationScoped
public class DownlinkDesk {

    private static final Setting IN_FLIGHT = new Setting("fota.push.inflight", "1000");
    private static final int LANES = 4;
    private static final int MOST_PACKET_IDS = 65534;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private BrokerLink link;

    @Inject
    private Devices devices;

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
    private Lanes pushes;
    private Lanes answers;

    /**
     * Devices that wait for an answer do not wait behind a push round, which makes thousands of notices. The round itself
     * waits when the broker does not keep up.
     */
    @PostConstruct
    void prepare() {
        pushes = new Lanes(executor, LANES, IN_FLIGHT.number());
        answers = new Lanes(executor, LANES);
    }

    void announce(@Observes(during = TransactionPhase.AFTER_SUCCESS) UpgradeOffered offer) {
        (offer.trigger() == Trigger.TICK ? pushes : answers).run(offer.device().clientId(),
                () -> send(offer.device(), offer.componentUpgradeId(), Notice.PLAN, now -> notice(offer)));
    }

    void link(@Observes(during = TransactionPhase.AFTER_SUCCESS) FirmwareLinkDue due) {
        answers.run(due.device().clientId(), () -> {
            if (!send(due.device(), due.componentUpgradeId(), Notice.LINK, now -> link(due, now))) {
                timer.schedule(() -> links.lost(due, clock.instant()), pause(due).toMillis(), TimeUnit.MILLISECONDS);
            }
        });
    }

    /** Each is twice the one before: the device has waited so long for what takes another such time. */
    private Duration pause(FirmwareLinkDue due) {
        Duration waited = Duration.between(due.since(), clock.instant());
        return waited.compareTo(SHORTEST_PAUSE) > 0 ? waited : SHORTEST_PAUSE;
    }

    private boolean send(DeviceAddress device, long componentUpgradeId, Notice notice, Message message) {
        Instant now = clock.instant();
        boolean ok = false;
        try {
            Tongue tongue = Tongue.of(devices.find(device).flatMap(Device::protocol).orElse(Protocol.QUECTHING));
            byte[] payload = tongue.encode(message.at(now), Math.floorMod(sent.getAndIncrement(), MOST_PACKET_IDS) + 1);
            ok = link.publish(tongue.topic(device), payload);
            return ok;
        } finally {
            log.sent(componentUpgradeId, notice, ok, now);
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

    private interface Message {

        Downlink at(Instant now);
    }
}
