/**
 * The clock door: Quartz jobs of three lines each.
 * It never holds a rule.
 */
@Room(name = "schedule", mayEnter = {"shared", "device", "audit", "notice", "firmware", "plan", "upgrade", "verification"})
package org.fotacentre.schedule;

import org.fotacentre.shared.Room;
