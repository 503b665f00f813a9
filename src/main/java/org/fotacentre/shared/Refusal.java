package org.fotacentre.shared;

import java.util.List;

/**
 * A request that the rules forbid, with every reason in words of the user's language (as message keys). Thrown by
 * rules and use cases, answered in one place per door: a form comes back with status 422, everything else gets 409.
 */
public final class Refusal extends RuntimeException {

    /**
     * One reason.
     *
     * @param field the form field it belongs to, or empty when it concerns the whole request
     * @param key key of the message
     * @param arguments what fills the message's places, in order
     */
    public record Reason(String field, String key, List<Object> arguments) {
        public Reason {
            arguments = List.copyOf(arguments);
        }
    }

    private final transient List<Reason> reasons;

    Refusal(List<Reason> reasons) {
        super(reasons.toString(), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    /** A refusal of the whole request for one reason. */
    public static Refusal because(String key, Object... arguments) {
        return at("", key, arguments);
    }

    /** A refusal of what was typed in one field. */
    public static Refusal at(String field, String key, Object... arguments) {
        return new Refusal(List.of(new Reason(field, key, List.of(arguments))));
    }

    /** Every reason, at least one. */
    public List<Reason> reasons() {
        return reasons;
    }
}
