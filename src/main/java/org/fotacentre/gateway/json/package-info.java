/**
 * The JSON protocol for devices that are no modules, as records and back; {@code asyncapi.yaml} describes it.
 * It never talks to a socket or a database.
 */
package org.fotacentre.gateway.json;
