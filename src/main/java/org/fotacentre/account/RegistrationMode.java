package org.fotacentre.account;

/** Who may make an account for themselves (product.md 2.1). */
public enum RegistrationMode {
    /** Nobody; invitations that were given out do not work either. */
    OFF,
    /** Who was sent an invitation by an administrator. */
    INVITATION,
    /** Everybody who can reach the console, as a viewer; invitations give other roles. */
    OPEN
}
