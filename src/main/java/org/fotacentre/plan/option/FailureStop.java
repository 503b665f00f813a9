package org.fotacentre.plan.option;

/**
 * When a plan suspends itself because too many devices fail (product.md 2.8.3).
 *
 * @param percent failed devices of all that have a result, 1-100: from this share on
 * @param results results that must be there before the share means anything, 1-10 000
 */
public record FailureStop(int percent, int results) {

    public static final int MOST_PERCENT = 100;
    public static final int MOST_RESULTS = 10_000;
    /** How many results a share is asked of when nobody says otherwise. */
    public static final int USUAL_RESULTS = 10;

    public FailureStop {
        if (percent < 1 || percent > MOST_PERCENT || results < 1 || results > MOST_RESULTS) {
            throw new IllegalArgumentException("A failure rate of 1-100 % among 1-10000 results");
        }
    }

    /** Whether so many successes and failures are reason enough. */
    public boolean isReached(long succeeded, long failed) {
        long all = succeeded + failed;
        return all >= results && failed * MOST_PERCENT >= percent * all;
    }

    @Override
    public String toString() {
        return percent + " % / " + results;
    }
}
