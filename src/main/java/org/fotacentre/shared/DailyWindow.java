package org.fotacentre.shared;

import java.time.LocalTime;

/**
 * A daily push window in whole hours of the plan's wall clock (product.md 2.8.2): the start is inside, the end is not,
 * and an end at or before the start lies on the next day.
 *
 * @param startHour 0–23
 * @param endHour 0–24, different from the start
 */
public record DailyWindow(int startHour, int endHour) {

    /** The window that is always open. */
    public static final DailyWindow ALL_DAY = new DailyWindow(0, 24);

    public DailyWindow {
        if (startHour < 0 || startHour > 23 || endHour < 0 || endHour > 24 || startHour == endHour) {
            throw new IllegalArgumentException("A window runs between two different whole hours");
        }
    }

    /** Whether {@code time} lies inside. */
    public boolean contains(LocalTime time) {
        int hour = time.getHour();
        return startHour < endHour
                ? hour >= startHour && hour < endHour
                : hour >= startHour || hour < endHour;
    }

    /** Whether it spans the whole day. */
    public boolean isAllDay() {
        return equals(ALL_DAY);
    }

    @Override
    public String toString() {
        return "%02d:00-%02d:00".formatted(startHour, endHour);
    }
}
