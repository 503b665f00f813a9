/**
 * Who may come in: what devices say when they connect is held against what is known of them (protocol.md 2.4 to 2.6), many at once.
 * It never speaks to the network, and it decides nothing about upgrades.
 */
package org.fotacentre.gateway.login;
