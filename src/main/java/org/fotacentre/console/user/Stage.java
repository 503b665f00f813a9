package org.fotacentre.console.user;

import java.util.Optional;

import org.fotacentre.upgrade.Consent;
import org.fotacentre.upgrade.Match;
import org.fotacentre.upgrade.SkipReason;

/** How far an upgrade is in the eyes of the device's user: {@code user.stage.<NAME>} in both languages. */
public enum Stage {
    /** The user is asked. */
    ASKING,
    /** The device confirms by itself; its time comes. */
    AUTOMATIC,
    /** The user agreed; the device has not started. */
    WAITING,
    /** The user chose a time that is still to come. */
    APPOINTED,
    /** The user does not want it this time. */
    DECLINED,
    /** The device works on it. */
    RUNNING,
    SUCCEEDED,
    /** It did not work, and the user may have it tried again. */
    RETRIABLE,
    FAILED;

    /** The stage of an upgrade that has no result, or empty when it is none of the user's business now. */
    static Optional<Stage> of(Match match, Consent.Word word) {
        if (match instanceof Match.Push) {
            return Optional.of(WAITING);
        }
        return match instanceof Match.NotNow not ? of(not.reason(), word) : Optional.empty();
    }

    /** Whether it moves on without the user, so that the page had better look again soon. */
    public boolean isMoving() {
        return this == WAITING || this == RUNNING;
    }

    /** Whether the user may say or change something. */
    public boolean isOpen() {
        return this != RUNNING && this != SUCCEEDED && this != FAILED;
    }

    private static Optional<Stage> of(SkipReason reason, Consent.Word word) {
        return switch (reason) {
            case USER_NOT_CONFIRMED, APPOINTMENT_LAPSED -> Optional.of(ASKING);
            case USER_DECLINED -> Optional.of(DECLINED);
            case APPOINTED_LATER -> Optional.of(APPOINTED);
            case OUTSIDE_AUTO_PERIOD -> Optional.of(AUTOMATIC);
            case UPGRADE_RUNNING -> Optional.of(RUNNING);
            case OFFLINE, BATTERY_TOO_LOW, SIGNAL_TOO_WEAK, PAUSED_AFTER_REFUSAL, JUST_OFFERED -> Optional.of(WAITING);
            default -> word == Consent.Word.NOW ? Optional.of(WAITING) : Optional.empty();
        };
    }
}
