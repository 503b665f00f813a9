package org.fotacentre.simulator;

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
            case RECEIVED -> entry.frame().filter(frame -> frame.command() == Command.OTA_PLAN.code()).ifPresent(frame -> offered());
            case SENT -> entry.frame().filter(frame -> frame.command() == Command.OTA_STATUS.code()).map(DeviceNews::step).ifPresent(this::reported);
        }
    }

    private static OtaStep step(Frame frame) {
        return OtaStep.ofCode((int) DeviceFields.of(frame).number(Tag.STATUS).orElseThrow()).orElseThrow();
    }
}
