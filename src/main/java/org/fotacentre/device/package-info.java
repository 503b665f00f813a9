/**
 * The fleet: credentials, reported versions, presence.
 * It never knows a plan or an upgrade.
 */
@Room(name = "device", mayEnter = {"shared", "product"})
package org.fotacentre.device;

import org.fotacentre.shared.Room;
