package org.fotacentre.console.device;

import java.time.Instant;
import java.util.Optional;

import org.fotacentre.device.log.DeviceLogLine;

/**
 * One line of a device's log.
 *
 * @param kind by the name of its constant
 * @param component identifier of the component whose version changed; empty for the module
 */
public record LogRow(Instant at, String kind, Optional<String> component, Optional<String> before, Optional<String> after) {

    static LogRow of(DeviceLogLine line) {
        return new LogRow(line.at(), line.kind().name(), line.component(), line.change().before(), line.change().after());
    }
}
