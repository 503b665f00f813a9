/**
 * What devices and we tell each other, as records, and the bytes of the QuecThing protocol for them, both ways.
 * It never talks to a socket, a database or another room; JDK only.
 */
@Room(name = "wire", mayEnter = {"shared"})
package org.fotacentre.wire;

import org.fotacentre.shared.Room;
