package org.fotacentre.upgrade;

import org.fotacentre.shared.ComponentId;

/** What a device says about the upgrade of one of its components. */
public record DeviceReport(long deviceId, ComponentId component, ReportedStep step) {
}
