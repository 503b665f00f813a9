/**
 * Version packages and their files: upload, digests, the vault.
 * It never knows who will be upgraded with them.
 */
@Room(name = "firmware", mayEnter = {"shared"})
package org.fotacentre.firmware;

import org.fotacentre.shared.Room;
