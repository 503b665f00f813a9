package org.fotacentre.upgrade;

import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.Remark;

/**
 * What a device says about the upgrade of one of its components.
 *
 * @param remark what it adds in its own words
 */
public record DeviceReport(long deviceId, ComponentId component, ReportedStep step, Remark remark) {
}
