package org.fotacentre.account;

/** What an account may do (product.md 2.1). Each role may also do what the roles below it may. */
public enum Role {
    /** Looks at everything and changes nothing but the own profile. */
    VIEWER,
    /** Works with products, devices, packages and plans. */
    OPERATOR,
    /** Also decides who has an account, and reads the audit log. */
    ADMINISTRATOR;

    /** Whether this role includes what {@code needed} may do. */
    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }
}
