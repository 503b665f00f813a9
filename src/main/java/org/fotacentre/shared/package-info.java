/**
 * Values that every room speaks of: keys, versions, windows, refusals.
 * It never knows a framework, a database or another room.
 */
@Room(name = "shared", mayEnter = {})
package org.fotacentre.shared;
