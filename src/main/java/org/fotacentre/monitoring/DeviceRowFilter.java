package org.fotacentre.monitoring;

import java.util.Optional;

import org.fotacentre.upgrade.DeviceStatus;

/**
 * Which devices of a plan to list.
 *
 * @param text part of the DeviceKey or the name; empty for all
 * @param status upgrade status
 * @param online online or offline ones
 */
public record DeviceRowFilter(String text, Optional<DeviceStatus> status, Optional<Boolean> online) {
}
