package org.fotacentre.upgrade;

import java.util.Optional;

import org.fotacentre.device.Device;
import org.fotacentre.plan.Admission;

/**
 * What was read of a device in view of a plan; {@link Candidates} makes of it what the rules ask.
 *
 * @param versions what it runs
 * @param mine what the plan has done with it so far
 * @param otherOpen whether another plan is at work on it
 */
record Facts(Device device, Admission admission, RunningVersions versions, Optional<DeviceUpgrade> mine, boolean otherOpen) {
}
