package org.fotacentre.monitoring;

import java.util.Optional;

import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.FailureReason;

/**
 * Which devices of a plan to list.
 *
 * @param text part of the DeviceKey, the serial number or the name, in any letter case; empty for all
 * @param status upgrade status
 * @param online online or offline ones; deleted ones are neither
 * @param reason why they failed or do not go on
 */
public record DeviceRowFilter(String text, Optional<DeviceStatus> status, Optional<Boolean> online, Optional<FailureReason> reason) {

    /** Whether devices of that status may pass. */
    public boolean admits(DeviceStatus asked) {
        return status.isEmpty() || status.get() == asked;
    }
}
