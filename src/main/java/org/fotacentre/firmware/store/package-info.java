/**
 * A store outside of the nodes that keeps firmware files for all of them, under a name that follows from the content.
 * It knows bytes and their SHA-256, never which package they belong to.
 */
package org.fotacentre.firmware.store;
