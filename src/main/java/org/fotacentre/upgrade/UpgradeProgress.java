package org.fotacentre.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Devices;
import org.fotacentre.plan.PlanStatus;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;

/**
 * Moves upgrades on by what devices say. Devices repeat themselves, leave steps out and talk at the wrong moment:
 * everything is logged, and only what fits moves the state. Whether an upgrade succeeded is not decided here but by
 * the version the device runs ({@link VersionSettlement}).
 */
@ApplicationScoped
public class UpgradeProgress {

    @Inject
    private Plans plans;

    @Inject
    private Devices devices;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private Places places;

    @Inject
    private Candidates candidates;

    @Inject
    private Attempts attempts;

    @Inject
    private UpgradeLog log;

    @Inject
    private FirmwareLinks links;

    @Inject
    private Event<UpgradeHalted> halted;

    /** Takes one report; what concerns no upgrade we know of is dropped. */
    @Transactional
    public void report(DeviceReport report, Instant now) {
        upgrades.spokenOf(report.deviceId(), report.component()).map(upgrades::lock)
                .ifPresent(upgrade -> upgrade.components().stream()
                        .filter(component -> component.component().equals(report.component()))
                        .forEach(component -> take(upgrade, component, report, now)));
    }

    private void take(DeviceUpgrade upgrade, ComponentUpgrade component, DeviceReport report, Instant now) {
        if (!component.isTelling(report)) {
            log.write(component, now, LogEntry.of(report.step()), component.component().identifier());
        }
        if (!report.remark().words().isEmpty()) {
            log.write(component, now, LogEntry.REMARK, report.remark().words());
        }
        boolean itsTurn = !upgrade.status().isFinal() && upgrade.current().filter(component::equals).isPresent();
        if (itsTurn && !moves(upgrade, component, report.step(), now)) {
            log.write(component, now, LogEntry.IGNORED);
        } else if (itsTurn && component.tell(report)) {
            log.write(component, now, LogEntry.PROGRESS, component.component().identifier(), component.percent().orElseThrow());
        }
    }

    private boolean moves(DeviceUpgrade upgrade, ComponentUpgrade component, ReportedStep step, Instant now) {
        return switch (step) {
            case RECEIVED -> advance(component, ComponentState.RECEIVED, now);
            case ACCEPTED -> accept(upgrade, component, now);
            case REFUSED -> refuse(upgrade, component, now);
            case WAITING -> advance(component, ComponentState.READY, now);
            case DOWNLOADING -> advance(component, ComponentState.DOWNLOADING, now);
            case DOWNLOADED -> advance(component, ComponentState.DOWNLOADED, now);
            case UPGRADING, RESTARTING -> advance(component, ComponentState.UPGRADING, now);
            case DOWNLOAD_FAILED -> fail(upgrade, component, FailureReason.DOWNLOAD_FAILED, now);
            case FAILED -> fail(upgrade, component, FailureReason.FLASH_FAILED, now);
            case SUCCEEDED -> awaitVersion(component, now);
        };
    }

    /** Blocks of a large MCU file repeat earlier steps; that is no news and nothing is wrong with it. */
    private static boolean advance(ComponentUpgrade component, ComponentState next, Instant now) {
        if (component.state().isAtWork() != next.isAtWork()) {
            return next == ComponentState.RECEIVED && component.become(next, now);
        }
        component.become(next, now);
        return true;
    }

    /**
     * A device that accepts again gets the link again, unless the first is still on its way. One that accepts what was
     * taken back meanwhile gets none; its log says why.
     */
    private boolean accept(DeviceUpgrade upgrade, ComponentUpgrade component, Instant now) {
        UpgradePlan plan = plans.find(upgrade.planId()).orElseThrow();
        if (component.state().isAtWork()) {
            return !now.isBefore(component.changedAt().plus(Patience.FOR_LINK)) && link(upgrade, component, plan, now);
        }
        Optional<SkipReason> bar = candidates.bar(plan, devices.find(upgrade.deviceId()).orElseThrow(), now);
        bar.ifPresent(why -> log.write(component, now, LogEntry.ACCEPTED_TOO_LATE, why));
        return bar.isPresent() || mayStart(upgrade, plan, now) && link(upgrade, component, plan, now);
    }

    private boolean link(DeviceUpgrade upgrade, ComponentUpgrade component, UpgradePlan plan, Instant now) {
        upgrade.accept(component, now.plus(plan.terms().options().patience()), now);
        if (plan.status() == PlanStatus.SCHEDULED) {
            plans.findForChange(plan.id()).orElseThrow().start(now);
        }
        links.give(upgrade, component, now);
        return true;
    }

    private boolean mayStart(DeviceUpgrade upgrade, UpgradePlan plan, Instant now) {
        return !upgrade.userAnswer().consent().isWithdrawn(now) && places.freeFor(Optional.of(upgrade), plan, now)
                && upgrades.open(upgrade.deviceId()).filter(open -> open.planId() != plan.id()).isEmpty();
    }

    private boolean refuse(DeviceUpgrade upgrade, ComponentUpgrade component, Instant now) {
        if (component.state().isAtWork()) {
            return false;
        }
        Duration pause = plans.find(upgrade.planId()).orElseThrow().terms().push().rejectionPause();
        upgrade.refuse(component, now.plus(pause), now);
        log.write(component, now, LogEntry.LEFT_ALONE, pause.toMinutes());
        halted.fire(new UpgradeHalted(upgrade.planId(), upgrade.deviceId(), FailureReason.DEVICE_REFUSED));
        return true;
    }

    /** A Python client that merely reconnects reports a failure (protocol.md 5.2): it counts only after acceptance. */
    private boolean fail(DeviceUpgrade upgrade, ComponentUpgrade component, FailureReason reason, Instant now) {
        if (!component.state().isAtWork()) {
            return false;
        }
        attempts.fail(upgrade, component, reason, now);
        if (!upgrade.status().isFinal()) {
            halted.fire(new UpgradeHalted(upgrade.planId(), upgrade.deviceId(), reason));
        }
        return true;
    }

    /** The device's word alone is no success (product.md 6.17); its version report has to follow. */
    private boolean awaitVersion(ComponentUpgrade component, Instant now) {
        if (!component.state().isAtWork()) {
            return false;
        }
        component.become(ComponentState.UPGRADING, now);
        component.expectWordBy(now.plus(Patience.FOR_VERSION), FailureReason.VERSION_MISMATCH);
        log.write(component, now, LogEntry.AWAITING_VERSION, Patience.FOR_VERSION.toMinutes());
        return true;
    }
}
