package org.fotacentre.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Inject;

/** How values look to the visitor (product.md 2.0): times in the visitor's zone, days as the language writes them, sizes, what is missing. */
public abstract class Formats {

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    /** A time to the second in the visitor's zone, or {@code ---}. Also takes an {@link Optional}. */
    public String time(Object instant) {
        return format(instant, "HH:mm:ss");
    }

    /** A time to the minute in the visitor's zone, or {@code ---}. Also takes an {@link Optional}. */
    public String minute(Object instant) {
        return format(instant, "HH:mm");
    }

    /** The time of day to the minute in the visitor's zone, or {@code ---}. */
    public String clock(Optional<Instant> instant) {
        return instant.map(at -> DateTimeFormatter.ofPattern("HH:mm").withZone(visitor.zone()).format(at)).orElse("---");
    }

    /** A day of the calendar, whatever the zone. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(datePattern()).format(day);
    }

    /** The visitor's zone, in which times are shown. */
    public String zone() {
        ZoneId zone = visitor.zone();
        String offset = zone.getRules().getOffset(clock.instant()).getId();
        return offset.equals("Z") ? "UTC" : zone.getId() + " (UTC" + offset + ")";
    }

    /** A size in bytes in words: {@code 12.4 KB}. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1024 * 1024
                ? String.format(Locale.ROOT, "%.1f KB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.2f MB", bytes / (1024.0 * 1024));
    }

    /** {@code value} as text, or {@code ---} when it is empty (product.md 2.0). Also takes an {@link Optional}. */
    public String dash(Object value) {
        Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return inner == null || inner.toString().isEmpty() ? "---" : inner.toString();
    }

    /** Who looks at the page. */
    protected Visitor visitor() {
        return visitor;
    }

    private String format(Object value, String time) {
        Object instant = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (instant == null) {
            return "---";
        }
        return DateTimeFormatter.ofPattern(datePattern() + " " + time).withZone(visitor.zone()).format((Instant) instant);
    }

    private String datePattern() {
        return visitor.locale().getLanguage().equals("zh") ? "yyyy-MM-dd" : "dd/MM/yyyy";
    }
}
