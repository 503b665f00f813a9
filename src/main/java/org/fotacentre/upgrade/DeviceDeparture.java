package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.fotacentre.device.DeviceDeleted;

/** Ends what plans were doing with a device that is deleted: nothing more can come of it, not even of one at work. */
@ApplicationScoped
public class DeviceDeparture {

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private UpgradeLog log;

    @Inject
    private Event<UpgradeEnded> ended;

    void end(@Observes DeviceDeleted deleted) {
        upgrades.lockUnfinished(Set.of(deleted.deviceId())).forEach(upgrade -> end(upgrade, deleted.at()));
    }

    private void end(DeviceUpgrade upgrade, Instant now) {
        upgrade.current().ifPresent(component -> log.write(component, now, LogEntry.DEVICE_DELETED));
        upgrade.withdraw(FailureReason.DEVICE_DELETED, now);
        if (upgrade.status().isFinal()) {
            ended.fire(new UpgradeEnded(upgrade.planId(), upgrade.deviceId(), upgrade.status()));
        }
    }
}
