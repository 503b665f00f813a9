package org.fotacentre.upgrade;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How often a device has accepted one component (升级次数), and how often it may. A manual retry gives a fresh budget, and an
 * attempt that we were too busy to serve does not count (product.md 6.8, 7.6).
 */
@Embeddable
public class AttemptCount {

    @Column(name = "attempts")
    private int number;
    @Column(name = "attempts_before")
    private int before;
    @Column(name = "turned_away")
    private boolean turnedAway;

    protected AttemptCount() {
    }

    static AttemptCount none() {
        return new AttemptCount();
    }

    /** One more attempt begins. */
    void begin() {
        number++;
        turnedAway = false;
    }

    /** The attempt is as if it had not begun. */
    void takeBack() {
        number--;
        turnedAway = false;
    }

    /** What was tried so far no longer counts against the budget. */
    void renew() {
        before = number;
    }

    /** All attempts so far, the running one included. */
    public int number() {
        return number;
    }

    /** How many there may be when a plan allows so many retries; another try by a person brings as many again. */
    public int most(int retries) {
        return before + retries + 1;
    }

    /** Whether we were too busy to serve the download of the last one. */
    boolean wasTurnedAway() {
        return turnedAway;
    }
}
