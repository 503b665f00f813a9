/**
 * Starts the whole product on one machine with embedded defaults: MariaDB, an MQTT broker, Payara Micro (or WildFly) with the WAR.
 * It never gets into the WAR and knows nothing of firmware.
 */
package org.fotacentre.launcher;
