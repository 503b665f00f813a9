/** What devices tell of themselves for people to read: their SIM card, their module, their SDK. No rule depends on it. */
package org.fotacentre.device.fact;
