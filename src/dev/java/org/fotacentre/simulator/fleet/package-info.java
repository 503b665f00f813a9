/**
 * Thousands of simulated devices in one process, of mixed temper, to see how the centre bears them.
 * Only what a device or an attacker could do; nothing here looks behind the centre's doors.
 */
package org.fotacentre.simulator.fleet;
