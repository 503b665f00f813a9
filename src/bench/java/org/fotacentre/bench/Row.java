package org.fotacentre.bench;

import java.util.List;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param what what was measured
 * @param ours the product's figure
 * @param reference the same figure of the reference, NaN if there is none
 * @param unit unit of both
 * @param target what ours should be
 */
record Row(String what, double ours, double reference, String unit, Target target) {

    /** Heads of {@link #cells()}. */
    static final List<String> HEADS = List.of("what", "ours", "reference", "ratio", "target", "");

    double ratio() {
        return ours / reference;
    }

    boolean isMet() {
        return target.isMet(ours, ratio());
    }

    /** For people. */
    List<String> cells() {
        boolean alone = Double.isNaN(reference);
        String verdict = target.kind() == Target.Kind.NONE ? "" : isMet() ? "met" : "MISSED";
        return List.of(what, number(ours) + " " + unit, alone ? "" : number(reference) + " " + unit, alone ? "" : number(ratio()),
                target.text(unit), verdict);
    }

    /** Three significant digits, all of those before the point. */
    static String number(double value) {
        double size = Math.abs(value);
        int places = size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
