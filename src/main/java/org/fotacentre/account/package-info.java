/**
 * People who sign in: accounts, roles, passwords, invitations, registration.
 * It never knows what they work on.
 */
@Room(name = "account", mayEnter = {"shared"})
package org.fotacentre.account;

import org.fotacentre.shared.Room;
