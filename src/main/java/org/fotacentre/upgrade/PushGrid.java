package org.fotacentre.upgrade;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import org.fotacentre.shared.Setting;
import org.quartz.CronExpression;

/** When plans are matched and pushed: :00, :10, … unless the administrator says otherwise (product.md 2.8.2). */
public final class PushGrid {

    private static final Setting CRON = new Setting("fota.push.cron", "0 0/10 * * * ?");

    private PushGrid() {
    }

    /** The grid as a Quartz cron expression, in the server's time zone. */
    public static String cron() {
        return CRON.text();
    }

    /**
     * The first tick after {@code now}, if there is one.
     *
     * @throws IllegalStateException if the setting is no cron expression; the timetable has refused to start then
     */
    public static Optional<Instant> tickAfter(Instant now) {
        try {
            return Optional.ofNullable(new CronExpression(cron()).getNextValidTimeAfter(Date.from(now))).map(Date::toInstant);
        } catch (ParseException e) {
            throw new IllegalStateException("Setting fota.push.cron is no cron expression: " + cron(), e);
        }
    }
}
