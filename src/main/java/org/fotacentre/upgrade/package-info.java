/**
 * Matching, offers, attempts, states and the log of every device's upgrade.
 * It never talks to a device or a page; it says what happened by events.
 */
@Room(name = "upgrade", mayEnter = {"shared", "product", "firmware", "device", "plan"})
package org.fotacentre.upgrade;

import org.fotacentre.shared.Room;
