package org.fotacentre.upgrade;

import java.util.Optional;

import org.fotacentre.shared.Version;

/**
 * Devices of a product that are online and alike in what an index knows of them. To a plan that has not met them yet they
 * differ only in what {@link DueDevices} leaves out or {@link Matcher} is told later.
 *
 * @param module version of the module firmware; empty if not reported
 * @param autoConfirm whether their users agree to all plans
 */
record Crowd(Optional<Version> module, boolean autoConfirm) {
}
