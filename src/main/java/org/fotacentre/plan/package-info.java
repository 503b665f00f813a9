/**
 * Upgrade plans: scope, planned days, windows, strategy, components, texts, states.
 * It never knows how far a single device got.
 */
@Room(name = "plan", mayEnter = {"shared", "product", "firmware", "device"})
package org.fotacentre.plan;

import org.fotacentre.shared.Room;
