package org.fotacentre.bench;

/**
 * What a figure should be.
 *
 * @param kind what is compared with the bound, and in which direction
 * @param bound the largest or smallest value that is good enough, in the unit of the row, or as a ratio
 */
public record Target(Kind kind, double bound) {

    /** A figure without a target, for information. */
    public static final Target NONE = new Target(Kind.NONE, 0);

    /** What is compared. */
    public enum Kind { NONE, AT_MOST, AT_LEAST, RATIO_AT_MOST, RATIO_AT_LEAST }

    /** Ours may be that much, and no more. */
    public static Target atMost(double bound) {
        return new Target(Kind.AT_MOST, bound);
    }

    /** Ours must be that much. */
    public static Target atLeast(double bound) {
        return new Target(Kind.AT_LEAST, bound);
    }

    /** Ours may be that many times the reference. */
    public static Target ratioAtMost(double bound) {
        return new Target(Kind.RATIO_AT_MOST, bound);
    }

    /** Ours must be that many times the reference. */
    public static Target ratioAtLeast(double bound) {
        return new Target(Kind.RATIO_AT_LEAST, bound);
    }

    /** Whether it is met; always, without a target. */
    boolean isMet(double ours, double ratio) {
        return switch (kind) {
            case NONE -> true;
            case AT_MOST -> ours <= bound;
            case AT_LEAST -> ours >= bound;
            case RATIO_AT_MOST -> ratio <= bound;
            case RATIO_AT_LEAST -> ratio >= bound;
        };
    }

    /** For people: {@code ≤ 1000 ms}, {@code ratio ≥ 0.6}. */
    String text(String unit) {
        return switch (kind) {
            case NONE -> "";
            case AT_MOST -> "≤ " + Row.number(bound) + " " + unit;
            case AT_LEAST -> "≥ " + Row.number(bound) + " " + unit;
            case RATIO_AT_MOST -> "ratio ≤ " + Row.number(bound);
            case RATIO_AT_LEAST -> "ratio ≥ " + Row.number(bound);
        };
    }
}
