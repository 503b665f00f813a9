package org.fotacentre.plan;

/** What a plan's lists say about one device (product.md 2.8.1). */
public enum Admission {
    /** The device belongs to the plan. */
    ADMITTED,
    /** It stands on the black list; the white list does not matter then. */
    BLACKLISTED,
    /** There is a white list and it does not stand on it. */
    NOT_WHITELISTED;

    static Admission of(boolean onBlackList, boolean onWhiteList, boolean hasWhiteList) {
        if (onBlackList) {
            return BLACKLISTED;
        }
        return hasWhiteList && !onWhiteList ? NOT_WHITELISTED : ADMITTED;
    }
}
