package org.fotacentre.console.user;

import java.time.Instant;
import java.util.Optional;

import org.fotacentre.upgrade.DeviceUpgrade;
import org.fotacentre.upgrade.FailureReason;
import org.fotacentre.upgrade.Match;
import org.fotacentre.upgrade.SkipReason;

/**
 * Where an upgrade stands and why.
 *
 * @param note message key of what it waits for or why it failed, or empty text
 * @param until when it goes on by itself, if known
 */
record Situation(Stage stage, String note, Optional<Instant> until) {

    static final Situation RUNNING = new Situation(Stage.RUNNING, "", Optional.empty());

    /** Of an upgrade without a result, by what the rules say. */
    static Situation of(Stage stage, Match match) {
        if (match instanceof Match.NotNow not) {
            return new Situation(stage, note(stage, not.reason()), not.until());
        }
        return new Situation(stage, "user.wait.SOON", Optional.empty());
    }

    /** Of an upgrade that has its result. */
    static Situation of(Stage stage, DeviceUpgrade done) {
        String why = done.outcome().reason().map(FailureReason::name).map(reason -> "upgrade.reason." + reason).orElse("");
        return new Situation(stage, stage == Stage.SUCCEEDED ? "" : why, done.outcome().endedAt());
    }

    private static String note(Stage stage, SkipReason reason) {
        return switch (stage) {
            case ASKING -> reason == SkipReason.APPOINTMENT_LAPSED ? "user.lapsed" : "";
            case WAITING -> waiting(reason);
            default -> "";
        };
    }

    private static String waiting(SkipReason reason) {
        return switch (reason) {
            case OFFLINE, BATTERY_TOO_LOW, SIGNAL_TOO_WEAK, PAUSED_AFTER_REFUSAL -> "user.wait." + reason;
            case JUST_OFFERED -> "user.wait.SENT";
            default -> "user.wait.SOON";
        };
    }
}
