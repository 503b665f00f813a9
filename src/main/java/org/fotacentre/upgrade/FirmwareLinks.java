package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.device.Protocol;
import org.fotacentre.upgrade.GivenLink.Listener;
import org.fotacentre.upgrade.GivenLink.Occasion;

/**
 * Gives devices their download links: when they accept, and once more, within the same attempt, when they are there and
 * lack what they were given ({@link GivenLink}).
 */
@ApplicationScoped
public class FirmwareLinks {

    @Inject
    private Devices devices;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private UpgradeLog log;

    @Inject
    private Event<FirmwareLinkDue> due;

    /** A link reached nobody a while ago: perhaps its device was about to come back. Nothing happens if another went out meanwhile. */
    @Transactional
    public void lost(FirmwareLinkDue link, Instant now) {
        upgrades.ofComponent(link.componentUpgradeId()).map(upgrades::lock)
                .filter(upgrade -> upgrade.current().filter(component -> component.id() == link.componentUpgradeId()).isPresent())
                .ifPresent(upgrade -> giveAgain(upgrade, Occasion.LOSS, now));
    }

    /** Gives the device of a locked upgrade the link for the component it has accepted. */
    void give(DeviceUpgrade upgrade, ComponentUpgrade component, Instant now) {
        log.write(component, now, LogEntry.LINK_ISSUED, component.component().identifier());
        due.fire(new FirmwareLinkDue(devices.recipient(upgrade.deviceId()).orElseThrow(), component.id(), component.attempts().number(),
                component.component(), component.target(), component.packageId(), component.changedAt()));
    }

    /**
     * Gives it once more if the device of a locked upgrade lacks it.
     *
     * @return whether it does
     */
    boolean giveAgain(DeviceUpgrade upgrade, Occasion occasion, Instant now) {
        Optional<ComponentUpgrade> lacking = upgrade.current().filter(component -> component.state().isAtWork())
                .filter(component -> lacksLink(upgrade.deviceId(), component, occasion, now));
        lacking.ifPresent(component -> {
            log.write(component, now, LogEntry.LINK_MISSED);
            give(upgrade, component, now);
        });
        return lacking.isPresent();
    }

    private boolean lacksLink(long deviceId, ComponentUpgrade component, Occasion occasion, Instant now) {
        Listener device = devices.find(deviceId).map(FirmwareLinks::listener).orElseThrow();
        return device.mayLackOne(occasion, component.state())
                && log.lastLink(component.id()).filter(link -> link.isDueAgain(occasion, device, component.state(), now)).isPresent();
    }

    private static Listener listener(Device device) {
        return new Listener(device.protocol().equals(Optional.of(Protocol.JSON)), device.isOnline(),
                device.lastOnlineAt().orElse(Instant.EPOCH));
    }
}
