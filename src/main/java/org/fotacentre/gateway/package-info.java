/**
 * The device door: front door, broker link, firmware download.
 * It never decides who is upgraded; it carries words between devices and the rooms below.
 */
@Room(name = "gateway", mayEnter = {"shared", "wire", "product", "firmware", "device", "plan", "upgrade"})
package org.fotacentre.gateway;

import org.fotacentre.shared.Room;
