package org.fotacentre.plan;

import org.fotacentre.shared.Refusal;

/** Why a person stops something, in their own words; the audit log keeps it. At most 200 characters, maybe empty. */
public record StatedReason(String text) {

    /** Longest reason accepted, in characters. */
    public static final int MAX_LENGTH = 200;

    private static final String FIELD = "reason";

    /**
     * What was typed.
     *
     * @throws Refusal if it is too long
     */
    public static StatedReason of(String typed) {
        if (typed.length() > MAX_LENGTH) {
            throw Refusal.at(FIELD, "error.tooLong", MAX_LENGTH);
        }
        return new StatedReason(typed);
    }

    /**
     * What was typed where a reason must be given.
     *
     * @throws Refusal if there is none or it is too long
     */
    public static StatedReason required(String typed) {
        if (typed.isBlank()) {
            throw Refusal.at(FIELD, "plan.reason.missing");
        }
        return of(typed);
    }

    @Override
    public String toString() {
        return text;
    }
}
