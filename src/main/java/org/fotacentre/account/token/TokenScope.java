package org.fotacentre.account.token;

import org.fotacentre.account.Role;

/** How far an API token reaches, within what the role of its account allows at the moment of use. */
public enum TokenScope {
    /** Looks only. */
    READ(Role.VIEWER),
    /** Also uploads and changes. */
    WRITE(Role.OPERATOR);

    private final Role least;

    TokenScope(Role least) {
        this.least = least;
    }

    /** Whether a token of this scope reaches what {@code needed} reaches. */
    public boolean includes(TokenScope needed) {
        return compareTo(needed) >= 0;
    }

    /** The least role an account must have to do what this scope allows. */
    public Role least() {
        return least;
    }
}
