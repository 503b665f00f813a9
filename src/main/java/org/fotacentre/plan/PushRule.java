package org.fotacentre.plan;

import java.time.Duration;

import org.fotacentre.shared.DailyWindow;

/**
 * When the platform may approach a device by itself (product.md 2.8, fields 7a-7d). A device's own request is
 * answered whatever stands here.
 *
 * @param active whether the platform pushes at all (silent plans)
 * @param window hours of the day in the plan's zone; for user-confirm plans those of devices that confirm by themselves
 * @param rejectionPause how long a device is left alone after it refused, 10-1440 minutes
 */
public record PushRule(boolean active, DailyWindow window, Duration rejectionPause) {

    public static final int SHORTEST_PAUSE = 10;
    public static final int LONGEST_PAUSE = 1440;
    public static final int DEFAULT_PAUSE = 120;

    /** What a plan has when nothing else was asked for: push at any hour, leave alone for 120 minutes. */
    public static final PushRule DEFAULT = new PushRule(true, DailyWindow.ALL_DAY, Duration.ofMinutes(DEFAULT_PAUSE));

    public PushRule {
        long minutes = rejectionPause.toMinutes();
        if (window == null || minutes < SHORTEST_PAUSE || minutes > LONGEST_PAUSE) {
            throw new IllegalArgumentException("A push rule needs a window and a pause of 10-1440 minutes");
        }
    }
}
