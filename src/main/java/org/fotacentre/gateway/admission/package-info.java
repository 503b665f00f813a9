/**
 * How many may come to the front door, in all and from one address, at once and per second.
 * It never looks at what they say.
 */
package org.fotacentre.gateway.admission;
