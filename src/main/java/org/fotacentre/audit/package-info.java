/**
 * Who did what and when.
 * It never decides anything.
 */
@Room(name = "audit", mayEnter = {"shared"})
package org.fotacentre.audit;

import org.fotacentre.shared.Room;
