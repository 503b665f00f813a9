/**
 * The bytes of the QuecThing device protocol, as records and back.
 * It never talks to a socket, a database or another room; JDK only.
 */
@Room(name = "wire", mayEnter = {"shared"})
package org.fotacentre.wire;

import org.fotacentre.shared.Room;
