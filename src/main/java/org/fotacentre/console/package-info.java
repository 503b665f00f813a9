/**
 * The HTML door: pages for people.
 * It never opens a transaction and never holds a rule.
 */
@Room(name = "console", mayEnter = {"shared", "product", "firmware", "account", "audit", "device", "plan", "upgrade", "verification", "monitoring", "notice"})
package org.fotacentre.console;

import org.fotacentre.shared.Room;
