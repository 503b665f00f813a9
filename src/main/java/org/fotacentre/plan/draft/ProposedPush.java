package org.fotacentre.plan.draft;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import org.fotacentre.plan.PushRule;
import org.fotacentre.plan.UpgradeMode;
import org.fotacentre.shared.DailyWindow;
import org.fotacentre.shared.Objections;

/**
 * Mode and push rule as typed. What a mode does not ask for (product.md 2.8, fields 7a-7d) is not looked at.
 *
 * @param mode name of an {@link UpgradeMode}
 * @param active whether the platform pushes by itself; for silent plans
 * @param windowStart whole hour 0-23, or empty
 * @param windowEnd whole hour 0-24, or empty; both empty mean any hour
 * @param rejectionPause minutes; for silent plans that push
 */
public record ProposedPush(String mode, boolean active, String windowStart, String windowEnd, String rejectionPause) {

    static ProposedPush of(UpgradeMode mode, PushRule push) {
        DailyWindow window = push.window();
        return new ProposedPush(mode.name(), push.active(),
                window.isAllDay() ? "" : String.valueOf(window.startHour()),
                window.isAllDay() ? "" : String.valueOf(window.endHour()),
                String.valueOf(push.rejectionPause().toMinutes()));
    }

    Optional<UpgradeMode> readMode(Objections objections) {
        Optional<UpgradeMode> read = chosenMode();
        objections.when(read.isEmpty(), "mode", "plan.mode.missing");
        return read;
    }

    Optional<PushRule> readRule(Objections objections) {
        if (isSilent() && !active) {
            return Optional.of(new PushRule(false, DailyWindow.ALL_DAY, PushRule.DEFAULT.rejectionPause()));
        }
        Optional<DailyWindow> window = window(objections);
        Optional<Duration> pause = isSilent() ? pause(objections) : Optional.of(PushRule.DEFAULT.rejectionPause());
        return window.isPresent() && pause.isPresent()
                ? Optional.of(new PushRule(true, window.get(), pause.get()))
                : Optional.empty();
    }

    /** Whether the plan would go straight to the devices. */
    public boolean isSilent() {
        return mode.equals(UpgradeMode.SILENT.name());
    }

    private Optional<UpgradeMode> chosenMode() {
        return isSilent() ? Optional.of(UpgradeMode.SILENT)
                : Optional.of(UpgradeMode.USER_CONFIRM).filter(it -> it.name().equals(mode));
    }

    private Optional<DailyWindow> window(Objections objections) {
        if (windowStart.isEmpty() && windowEnd.isEmpty()) {
            return Optional.of(DailyWindow.ALL_DAY);
        }
        if (objections.when(windowStart.isEmpty() || windowEnd.isEmpty(), "window", "plan.window.half")) {
            return Optional.empty();
        }
        OptionalInt start = new WholeNumber("window", 0, 23).read(windowStart, objections);
        OptionalInt end = new WholeNumber("window", 0, 24).read(windowEnd, objections);
        if (start.isEmpty() || end.isEmpty()
                || objections.when(start.equals(end), "window", "plan.window.empty")) {
            return Optional.empty();
        }
        return Optional.of(new DailyWindow(start.getAsInt(), end.getAsInt()));
    }

    private Optional<Duration> pause(Objections objections) {
        OptionalInt minutes = new WholeNumber("rejectionPause", PushRule.SHORTEST_PAUSE, PushRule.LONGEST_PAUSE)
                .read(rejectionPause, objections);
        return minutes.isPresent() ? Optional.of(Duration.ofMinutes(minutes.getAsInt())) : Optional.empty();
    }
}
