package org.fotacentre.simulator;

import java.util.Optional;

import org.fotacentre.wire.Command;
import org.fotacentre.wire.Frame;
import org.fotacentre.wire.OtaStep;
import org.fotacentre.wire.Tag;

/** Is told what becomes of a simulated device, on the device's thread. */
public interface DeviceNews {

    /** It is registered or logged in. */
    void online();

    /** A plan came. */
    void offered();

    /** It told the centre of a step. */
    void reported(OtaStep step);

    /** Tells what a line of the journal means, if it is news. */
    default void read(JournalEntry entry) {
        switch (entry.kind()) {
            case NOTE -> {
                if (entry.text().equals(DeviceSession.ONLINE)) {
                    online();
                }
            }
            case RECEIVED -> {
                if (entry.frame().map(frame -> frame.command() == Command.OTA_PLAN.code()).orElse(entry.text().contains("\"offer\""))) {
                    offered();
                }
            }
            case SENT -> entry.frame().map(DeviceNews::step).orElseGet(() -> JsonUplinkEncoder.stepIn(entry.text())).ifPresent(this::reported);
        }
    }

    private static Optional<OtaStep> step(Frame frame) {
        return frame.command() == Command.OTA_STATUS.code()
                ? OtaStep.ofCode((int) DeviceFields.of(frame).number(Tag.STATUS).orElseThrow()) : Optional.empty();
    }
}
