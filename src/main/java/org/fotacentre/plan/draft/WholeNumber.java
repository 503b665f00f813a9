package org.fotacentre.plan.draft;

import java.util.OptionalInt;

import org.fotacentre.shared.Objections;

/**
 * A whole number that must be typed.
 *
 * @param field form field it is typed into
 * @param least smallest value accepted
 * @param most largest value accepted
 */
record WholeNumber(String field, int least, int most) {

    /** The number that {@code text} says; objects when it says none, or one out of range. */
    OptionalInt read(String text, Objections objections) {
        OptionalInt number = parse(text);
        boolean good = number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most;
        objections.when(!good, field, "plan.number.range", String.valueOf(least), String.valueOf(most));
        return good ? number : OptionalInt.empty();
    }

    private static OptionalInt parse(String text) {
        return text.matches("-?[0-9]{1,6}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
