package org.fotacentre.upgrade;

/** What follows a failed attempt of a component. */
enum AfterFailure {
    /** Another attempt. */
    TRY_AGAIN,
    /** The component has failed for good; the next one gets its turn (product.md 6.21, option). */
    GO_ON,
    /** The component and the whole upgrade have failed for good. */
    GIVE_UP
}
