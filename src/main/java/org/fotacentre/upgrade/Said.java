package org.fotacentre.upgrade;

import java.util.Map;
import java.util.Optional;

import org.fotacentre.device.ReportedCondition;
import org.fotacentre.device.ReportedVersions;
import org.fotacentre.shared.DeviceFact;

/**
 * What a device said at once, in our words, whatever language it speaks.
 *
 * @param facts about itself, for people to read
 * @param versions what it runs
 * @param condition how it is
 * @param step how far its upgrade is
 * @param asks whether it wants an upgrade
 */
public record Said(Map<DeviceFact, String> facts, ReportedVersions versions, ReportedCondition condition, Optional<DeviceReport> step, boolean asks) {
}
