/**
 * The trial of one version package on one online device.
 * It never upgrades by rules of its own: it is a hidden one-device plan.
 */
@Room(name = "verification", mayEnter = {"shared", "product", "firmware", "device", "plan", "upgrade"})
package org.fotacentre.verification;

import org.fotacentre.shared.Room;
