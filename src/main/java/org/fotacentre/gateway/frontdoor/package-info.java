/**
 * The front door: takes MQTT connections of devices, lets in those that prove who they are, and relays their bytes to
 * the broker. It never looks into what devices say beyond what guards the door, and it never knows a database.
 */
package org.fotacentre.gateway.frontdoor;
