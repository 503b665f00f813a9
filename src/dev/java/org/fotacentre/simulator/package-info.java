/**
 * Stock modules in software, for tests and for people who want to try the centre: real bytes over real sockets.
 * Knows the device protocol and nothing of the product; needs no library. Never in the WAR.
 */
package org.fotacentre.simulator;
