package org.fotacentre.shared;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, so that the user hears all of it at once instead of one thing at a time. */
public final class Objections {

    private final List<Refusal.Reason> reasons = new ArrayList<>();

    /** Objects to {@code field} when {@code wrong}; returns whether it did. */
    public boolean when(boolean wrong, String field, String key, Object... arguments) {
        if (wrong) {
            reasons.add(new Refusal.Reason(field, key, List.of(arguments)));
        }
        return wrong;
    }

    /** Objects to the request as a whole when {@code wrong}. */
    public boolean when(boolean wrong, String key) {
        return when(wrong, "", key);
    }

    /** Whether nothing was objected to so far. */
    public boolean none() {
        return reasons.isEmpty();
    }

    /** Everything objected to so far, in order. */
    public List<Refusal.Reason> reasons() {
        return List.copyOf(reasons);
    }

    /** Ends the check: throws a {@link Refusal} with all objections, or does nothing when there is none. */
    public void raise() {
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }
}
