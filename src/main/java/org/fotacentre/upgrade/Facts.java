package org.fotacentre.upgrade;

import java.util.List;
import java.util.Optional;

import org.fotacentre.device.Device;
import org.fotacentre.device.ReportedComponent;
import org.fotacentre.plan.Admission;

/**
 * What was read of a device in view of a plan; {@link Candidates} makes of it what the rules ask.
 *
 * @param reported its MCU components
 * @param mine what the plan has done with it so far
 * @param otherOpen whether another plan is at work on it
 */
record Facts(Device device, Admission admission, List<ReportedComponent> reported, Optional<DeviceUpgrade> mine, boolean otherOpen) {
}
