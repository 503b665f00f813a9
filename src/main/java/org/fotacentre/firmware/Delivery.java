package org.fotacentre.firmware;

/** How a content came, or did not come, to this node. */
public enum Delivery {
    /** It is here. */
    HERE,
    /** It is not here yet: it is on its way, or the store cannot be asked at the moment. */
    LATE,
    /** It is nowhere to be had, or not as it was filed; somebody must restore it. */
    LOST
}
