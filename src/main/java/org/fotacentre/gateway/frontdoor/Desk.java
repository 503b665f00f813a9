package org.fotacentre.gateway.frontdoor;

import org.fotacentre.gateway.admission.Limits;

/** What every {@link Reception} of a door works with. */
record Desk(Limits limits, Doorkeeper doorkeeper, BrokerLine brokerLine, Connections connections) {
}
