package org.fotacentre.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.fotacentre.plan.option.OptionColumns;
import org.fotacentre.plan.option.PlanOptions;
import org.fotacentre.shared.DailyWindow;
import org.fotacentre.shared.DayRange;

/**
 * When, how and under which conditions a plan upgrades devices, kept as columns. The planned days are kept as typed
 * and as the UTC instants they mean, because the database compares instants.
 */
@Embeddable
public class PlanTerms {

    @Column(name = "time_zone")
    private ZoneId zone;
    @Column(name = "first_day")
    private LocalDate firstDay;
    @Column(name = "last_day")
    private LocalDate lastDay;
    @Column(name = "starts_at")
    private Instant startsAt;
    @Column(name = "ends_at")
    private Instant endsAt;
    @Enumerated(EnumType.STRING)
    private UpgradeMode mode;
    @Column(name = "active_push")
    private boolean activePush;
    @Column(name = "window_start")
    private int windowStart;
    @Column(name = "window_end")
    private int windowEnd;
    @Column(name = "rejection_pause_minutes")
    private int rejectionPause;
    private int retries;
    @Column(name = "minimum_signal")
    private Integer minimumSignal;
    @Column(name = "minimum_battery")
    private int minimumBattery;
    @Embedded
    private OptionColumns options;

    protected PlanTerms() {
    }

    PlanTerms(PlanContent content) {
        mode = content.mode();
        setTime(content.time());
        setPush(content.push());
        setStrategy(content.strategy());
        options = new OptionColumns(content.options());
    }

    /** Shortens the plan to what a verification gets: from {@code start} to {@code end}, whatever the days say. */
    void limit(Instant start, Instant end) {
        startsAt = start;
        endsAt = end;
    }

    /** The planned days and their zone; the zone is also that of the push window. */
    public PlannedTime time() {
        return new PlannedTime(zone, new DayRange(firstDay, lastDay));
    }

    /** First instant at which devices may be offered the plan. */
    public Instant startsAt() {
        return startsAt;
    }

    /** First instant at which they no longer may. */
    public Instant endsAt() {
        return endsAt;
    }

    public UpgradeMode mode() {
        return mode;
    }

    public PushRule push() {
        return new PushRule(activePush, new DailyWindow(windowStart, windowEnd), Duration.ofMinutes(rejectionPause));
    }

    public Strategy strategy() {
        OptionalInt signal = minimumSignal == null ? OptionalInt.empty() : OptionalInt.of(minimumSignal);
        return new Strategy(retries, signal, minimumBattery);
    }

    public PlanOptions options() {
        return options.value();
    }

    private void setTime(PlannedTime time) {
        zone = time.zone();
        firstDay = time.days().first();
        lastDay = time.days().last();
        limit(time.start(), time.end());
    }

    private void setPush(PushRule push) {
        activePush = push.active();
        windowStart = push.window().startHour();
        windowEnd = push.window().endHour();
        rejectionPause = (int) push.rejectionPause().toMinutes();
    }

    private void setStrategy(Strategy strategy) {
        retries = strategy.retries();
        minimumSignal = strategy.minimumSignal().isPresent() ? strategy.minimumSignal().getAsInt() : null;
        minimumBattery = strategy.minimumBattery();
    }
}
