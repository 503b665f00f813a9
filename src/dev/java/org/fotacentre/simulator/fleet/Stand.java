package org.fotacentre.simulator.fleet;

/** How far a member of the fleet has come, as it sees it itself. */
public enum Stand {
    /** Never let in. */
    OUTSIDE,
    OFFLINE,
    /** Connected, without a plan. */
    ONLINE,
    /** Has a plan it has not answered. */
    OFFERED,
    /** Has accepted. */
    UPGRADING,
    SUCCEEDED,
    REFUSED,
    /** Its last attempt failed. */
    FAILED
}
