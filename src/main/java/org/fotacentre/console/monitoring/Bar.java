package org.fotacentre.console.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.fotacentre.monitoring.Tally;
import org.fotacentre.upgrade.DeviceStatus;

/**
 * One bar of the chart of devices by status.
 *
 * @param colour Tabler's name of its colour
 * @param share part of all devices in percent, as CSS and people write it
 */
public record Bar(String status, String colour, long count, String share) {

    static List<Bar> of(Tally tally) {
        return Arrays.stream(DeviceStatus.values())
                .map(status -> new Bar(status.name(), colour(status), tally.count(status), percent(tally.share(status))))
                .toList();
    }

    /** The success rate as people write it, or empty text before the first result. */
    static String rate(Tally tally) {
        return tally.successRate().isPresent() ? percent(tally.successRate().getAsDouble()) : "";
    }

    private static String colour(DeviceStatus status) {
        return switch (status) {
            case NOT_UPGRADED -> "secondary";
            case UPGRADING -> "blue";
            case SUCCEEDED -> "green";
            case FAILED -> "red";
            case NO_NEED -> "teal";
        };
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
