/**
 * What happened by itself and people want to hear of, and who has read it.
 * It never decides anything.
 */
@Room(name = "notice", mayEnter = {"shared"})
package org.fotacentre.notice;

import org.fotacentre.shared.Room;
