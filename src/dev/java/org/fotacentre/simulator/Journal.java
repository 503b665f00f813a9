package org.fotacentre.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotacentre.wire.Command;
import org.fotacentre.wire.Frame;
import org.fotacentre.wire.OtaStep;
import org.fotacentre.wire.Tag;

/** Everything that happened to a simulated device, in order, and the place to wait for what is still to happen. Thread-safe. */
final class Journal {

    private final List<JournalEntry> entries = new ArrayList<>();
    private final Consumer<JournalEntry> reader;

    /** @param reader is told of each entry, on the thread that makes it */
    Journal(Consumer<JournalEntry> reader) {
        this.reader = reader;
    }

    void sent(Frame frame, String text) {
        add(new JournalEntry(Instant.now(), JournalEntry.Kind.SENT, text, Optional.of(frame)));
    }

    void received(Frame frame, String text) {
        add(new JournalEntry(Instant.now(), JournalEntry.Kind.RECEIVED, text, Optional.of(frame)));
    }

    /** A message to the server that is no frame. */
    void sent(String text) {
        add(new JournalEntry(Instant.now(), JournalEntry.Kind.SENT, text, Optional.empty()));
    }

    /** A message of the server that is no frame. */
    void received(String text) {
        add(new JournalEntry(Instant.now(), JournalEntry.Kind.RECEIVED, text, Optional.empty()));
    }

    void note(String text) {
        add(new JournalEntry(Instant.now(), JournalEntry.Kind.NOTE, text, Optional.empty()));
    }

    synchronized List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /** The notes with exactly this text, in order. */
    List<JournalEntry> notes(String text) {
        return entries().stream().filter(e -> e.kind() == JournalEntry.Kind.NOTE && e.text().equals(text)).toList();
    }

    /** The plans received, in order. */
    List<ReceivedPlan> plans() {
        return frames(JournalEntry.Kind.RECEIVED, Command.OTA_PLAN)
                .flatMap(frame -> ReceivedPlan.all(DeviceFields.of(frame)).stream()).toList();
    }

    /** The firmware links received that name component, target and type, in order. */
    List<ReceivedFirmware> firmwareLinks() {
        return frames(JournalEntry.Kind.RECEIVED, Command.OTA_FIRMWARE).map(DeviceFields::of)
                .filter(fields -> fields.hasAll(Tag.COMPONENT, Tag.TARGET, Tag.TYPE))
                .map(fields -> ReceivedFirmware.of(fields, true)).toList();
    }

    /** The steps told in status reports, in order. */
    List<OtaStep> steps() {
        return frames(JournalEntry.Kind.SENT, Command.OTA_STATUS)
                .map(frame -> DeviceFields.of(frame).number(Tag.STATUS).orElseThrow())
                .map(code -> OtaStep.ofCode(code.intValue()).orElseThrow()).toList();
    }

    /**
     * Waits until {@code look} finds something; it looks again after each entry.
     *
     * @param what what is waited for, for the complaint
     * @throws IllegalStateException if it is not found in time, with the whole journal
     */
    synchronized <T> T await(String what, Duration patience, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0 || !pause(left)) {
                throw new IllegalStateException("Not seen within " + patience + ": " + what + "\n" + this);
            }
            found = look.get();
        }
        return found.get();
    }

    private Stream<Frame> frames(JournalEntry.Kind kind, Command command) {
        return entries().stream().filter(entry -> entry.kind() == kind).flatMap(entry -> entry.frame().stream())
                .filter(frame -> frame.command() == command.code());
    }

    private boolean pause(long millis) {
        try {
            wait(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void add(JournalEntry entry) {
        reader.accept(entry);
        synchronized (this) {
            entries.add(entry);
            notifyAll();
        }
    }

    @Override
    public synchronized String toString() {
        return entries.stream().map(entry -> entry.at() + " " + entry).collect(Collectors.joining("\n"));
    }
}
