/**
 * Read models for watching plans and devices.
 * It never changes anything.
 */
@Room(name = "monitoring", mayEnter = {"shared", "product", "firmware", "device", "plan", "upgrade"})
package org.fotacentre.monitoring;

import org.fotacentre.shared.Room;
