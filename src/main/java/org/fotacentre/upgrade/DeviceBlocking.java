package org.fotacentre.upgrade;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Devices;
import org.fotacentre.plan.DeviceBlock;
import org.fotacentre.plan.StatedReason;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.DeviceKey;

/**
 * In an emergency a device is taken out of an active plan, for good (product.md 6.25): first it is put on the black list,
 * then what it has on offer is taken back. What it has accepted it may finish. Two transactions, because a device that
 * answers meanwhile locks its upgrade first and the plan after it.
 */
@ApplicationScoped
public class DeviceBlocking {

    @Inject
    private DeviceBlock blocks;

    @Inject
    private Devices devices;

    @Inject
    private Withdrawal withdrawal;

    /** Blocks the device, see {@link DeviceBlock#add}. */
    public UpgradePlan block(long planId, DeviceKey device, StatedReason reason, Instant now) {
        UpgradePlan plan = blocks.add(planId, device, reason);
        devices.find(plan.productId(), device).ifPresent(found -> withdrawal.withdraw(planId, found.id(), now));
        return plan;
    }
}
