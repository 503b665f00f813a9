package org.fotacentre.upgrade;

import java.time.Duration;
import java.time.Instant;

import org.fotacentre.plan.PlanTerms;
import org.fotacentre.shared.Objections;

/**
 * When the user of a device wants an upgrade (预约升级, product.md 3.7): it may start on the device from the first
 * instant until just before the second.
 */
public record Appointment(Instant from, Instant until) {

    /** The shortest one, since the platform looks every ten minutes and the device must be online then. */
    public static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration TYPING = Duration.ofMinutes(15);

    public Appointment {
        if (until.isBefore(from.plus(SHORTEST))) {
            throw new IllegalArgumentException("An appointment takes at least one hour");
        }
    }

    /**
     * The appointment that a person asks for; objections stand beside the fields {@code from} and {@code until}.
     *
     * @throws org.fotacentre.shared.Refusal if it is shorter than {@link #SHORTEST}
     */
    public static Appointment asked(Instant from, Instant until) {
        var objections = new Objections();
        objections.when(until.isBefore(from.plus(SHORTEST)), "until", "consent.appointment.short");
        objections.raise();
        return new Appointment(from, until);
    }

    boolean contains(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Refuses unless it lies inside the planned time and is still to come; some minutes of typing are forgiven. */
    void requireInside(PlanTerms terms, Instant now) {
        var objections = new Objections();
        objections.when(from.isBefore(now.minus(TYPING)), "from", "consent.appointment.past");
        objections.when(from.isBefore(terms.startsAt()), "from", "consent.appointment.outside");
        objections.when(until.isAfter(terms.endsAt()), "until", "consent.appointment.outside");
        objections.raise();
    }
}
