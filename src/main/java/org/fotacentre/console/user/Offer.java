package org.fotacentre.console.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.fotacentre.upgrade.Appointment;

/**
 * One upgrade as the user of a device sees it.
 *
 * @param text what the maker of the device says about it
 * @param schedule the form for choosing a time, filled
 */
public record Offer(long planId, Text text, Contents contents, Standing standing, Schedule schedule) {

    /** The same with what was typed to choose a time. */
    Offer typed(String from, String until) {
        return new Offer(planId, text, contents, standing, schedule.typed(from, until));
    }

    /**
     * The maker's words in one language.
     *
     * @param language language tag, or empty text when unknown
     * @param words empty text when there are none
     */
    public record Text(String language, String words) {
    }

    /**
     * What is upgraded.
     *
     * @param bytes all files that the device downloads
     */
    public record Contents(List<Part> parts, long bytes, Needs needs) {
    }

    /** One component that changes its version; {@code type} and {@code identifier} name it. */
    public record Part(String type, String identifier, String from, String to) {
    }

    /**
     * What the device needs to start, and what it last reported; empty texts for no limit and nothing reported.
     *
     * @param battery percent
     * @param signal RSRP in dBm
     */
    public record Needs(String battery, String batteryNow, String signal, String signalNow) {
    }

    /**
     * How far it is.
     *
     * @param note message key of a sentence that says what it waits for, or why it failed; empty text for none
     * @param until when it goes on by itself, if known
     * @param appointment the time the user chose, if it is one that counts
     * @param endsAt first instant at which it is no longer on offer
     */
    public record Standing(Stage stage, String note, Optional<Instant> until, Optional<Appointment> appointment,
            Instant endsAt, Progress progress) {
    }

    /**
     * On the way of five steps.
     *
     * @param reached steps reached, 0–5
     * @param percent of the whole, 0–100
     */
    public record Progress(int reached, int percent) {
        static final Progress NONE = new Progress(0, 0);
    }
}
