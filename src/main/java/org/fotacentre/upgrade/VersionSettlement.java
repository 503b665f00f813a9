package org.fotacentre.upgrade;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Device;
import org.fotacentre.device.VersionsReported;
import org.fotacentre.upgrade.GivenLink.Occasion;

/**
 * Success needs the reported version to equal the target, not the device's word; and equal versions are success even
 * without a word (product.md 6.17). So this listens to version reports and settles what they prove. Where they prove
 * nothing, they still tell that the device is there and may lack its link.
 */
@ApplicationScoped
public class VersionSettlement {

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private Candidates candidates;

    @Inject
    private UpgradeOffering offering;

    @Inject
    private FirmwareLinks links;

    @Inject
    private PlanTally tally;

    @Inject
    private UpgradeLog log;

    @Inject
    private Event<UpgradeEnded> ended;

    @Inject
    private Clock clock;

    @Transactional
    void settle(@Observes VersionsReported report) {
        Map<Long, Device> devices = report.devices().stream().collect(Collectors.toMap(Device::id, Function.identity()));
        Map<Long, RunningVersions> versions = candidates.versions(devices.values());
        List<DeviceUpgrade> unfinished = upgrades.lockMovable(devices.keySet(),
                versions.values().stream().flatMap(RunningVersions::all).collect(Collectors.toSet()));
        unfinished.stream().filter(upgrade -> provenBy(versions.get(upgrade.deviceId()), upgrade).isPresent())
                .collect(Collectors.groupingBy(DeviceUpgrade::planId, TreeMap::new, Collectors.mapping(DeviceUpgrade::deviceId, Collectors.toList())))
                .forEach(tally::queue);
        Instant now = clock.instant();
        unfinished.forEach(upgrade -> settle(upgrade, versions.get(upgrade.deviceId()), now));
    }

    private void settle(DeviceUpgrade upgrade, RunningVersions versions, Instant now) {
        boolean progressed = false;
        for (var turn = provenBy(versions, upgrade); turn.isPresent(); turn = provenBy(versions, upgrade)) {
            log.write(turn.get(), now, LogEntry.VERSIONS, versions.moduleText(), versions.mcuText());
            log.write(turn.get(), now, LogEntry.AT_TARGET, turn.get().target());
            upgrade.succeed(turn.get(), now);
            progressed = true;
        }
        if (progressed) {
            proceed(upgrade, now);
        } else {
            links.giveAgain(upgrade, Occasion.REPORT, now);
        }
    }

    private static Optional<ComponentUpgrade> provenBy(RunningVersions versions, DeviceUpgrade upgrade) {
        return upgrade.current()
                .filter(component -> versions.of(component.component()).filter(component.target()::equals).isPresent());
    }

    /** The device is here now: the next component need not wait for a tick. */
    private void proceed(DeviceUpgrade upgrade, Instant now) {
        if (upgrade.status().isFinal()) {
            ended.fire(new UpgradeEnded(upgrade.planId(), upgrade.deviceId(), upgrade.status()));
        } else {
            upgrades.flush();
            offering.offer(upgrade.planId(), upgrade.deviceId(), Trigger.REQUEST, now);
        }
    }
}
