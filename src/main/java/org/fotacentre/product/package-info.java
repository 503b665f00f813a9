/**
 * Products: the class of devices that owns a ProductKey and a ProductSecret.
 * It never knows a device or a plan.
 */
@Room(name = "product", mayEnter = {"shared"})
package org.fotacentre.product;

import org.fotacentre.shared.Room;
