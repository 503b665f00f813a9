package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.Optional;

/**
 * What the user of a device has said to an upgrade (product.md 3.7).
 *
 * @param word the answer
 * @param appointment the time chosen, present exactly if there is or was one
 */
public record Consent(Word word, Optional<Appointment> appointment) {

    /** The answers there are: {@code consent.<NAME>} in both languages. */
    public enum Word {
        /** The user has not been heard. */
        NONE,
        /** Upgrade now. */
        NOW,
        /** Upgrade at the appointed time. */
        APPOINTED,
        /** The appointed time passed without the device; the user is asked again. */
        LAPSED,
        /** Not this time. The user may change their mind while the plan lasts. */
        DECLINED
    }

    /** Not heard yet. */
    public static final Consent NONE = new Consent(Word.NONE, Optional.empty());
    /** Upgrade now. */
    public static final Consent NOW = new Consent(Word.NOW, Optional.empty());
    /** Not this time. */
    public static final Consent DECLINED = new Consent(Word.DECLINED, Optional.empty());

    public Consent {
        if (appointment.isPresent() != (word == Word.APPOINTED || word == Word.LAPSED)) {
            throw new IllegalArgumentException("An appointment belongs to a scheduled upgrade, and only to one");
        }
    }

    /** Upgrade then. */
    public static Consent at(Appointment appointment) {
        return new Consent(Word.APPOINTED, Optional.of(appointment));
    }

    /** The answer that counts at {@code now}: an appointment that is over has lapsed, whether or not the tick has noticed. */
    public Word word(Instant now) {
        return word == Word.APPOINTED && appointment.orElseThrow().isOver(now) ? Word.LAPSED : word;
    }

    /** Whether the user does not want now what an earlier answer allowed. */
    boolean isWithdrawn(Instant now) {
        return word(now) == Word.DECLINED || word(now) == Word.LAPSED;
    }
}
