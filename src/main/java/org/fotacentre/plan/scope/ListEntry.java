package org.fotacentre.plan.scope;

import java.util.OptionalLong;

import org.fotacentre.shared.DeviceKey;

/**
 * One DeviceKey of a list.
 *
 * @param deviceId the device of that key; empty while the product has none
 * @param name name of the device, or empty text
 */
public record ListEntry(DeviceKey key, OptionalLong deviceId, String name) {
}
