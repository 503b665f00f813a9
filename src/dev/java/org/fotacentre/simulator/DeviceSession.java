package org.fotacentre.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotacentre.wire.Command;
import org.fotacentre.wire.Frame;
import org.fotacentre.wire.MalformedFrame;
import org.fotacentre.wire.SessionKey;
import org.fotacentre.wire.Tag;

/** One connection of a simulated device, from the subscription to its end: hands what arrives to the software. */
final class DeviceSession {

    /** What the journal says when the device is registered or logged in. */
    static final String ONLINE = "is online";

    private final DeviceParts parts;
    private final DeviceSoftware software;
    private final DeviceLink link;
    private final DeviceReports reports;
    private volatile boolean usable;

    DeviceSession(DeviceParts parts, DeviceSoftware software, DeviceLink link) {
        this.parts = parts;
        this.software = software;
        this.link = link;
        reports = new DeviceReports(parts, link);
    }

    /** Says what a device says first; until it is granted what it connected for, that is all. */
    void start(boolean waitsForGrant) throws IOException {
        software.subscribed(this);
        if (!waitsForGrant) {
            becomeUsable();
        }
    }

    /** Whether the device is registered or logged in and has said all it says at a start. */
    boolean isUsable() {
        return usable;
    }

    /** Takes one message. */
    void receive(Arrival arrival) throws IOException {
        try {
            Frame frame = Frame.decode(link.open(software.payload(arrival)));
            Optional<Command> command = Command.ofCode(frame.command());
            if (command.isPresent()) {
                receive(command.get(), frame);
            } else {
                parts.journal().received(frame, "a command it does not know: " + frame.command());
            }
        } catch (MalformedFrame e) {
            parts.journal().note("cannot read a message: " + e.getMessage());
        }
    }

    /** The application says yes or no to the plan it has left unanswered. */
    void answer(boolean yes) throws IOException {
        software.answer(yes, this);
    }

    DeviceReports reports() {
        return reports;
    }

    /** Ends the connection; the device comes back. */
    void cut() {
        link.cut();
    }

    /** Restarts the device. */
    void restart() {
        parts.journal().note("restarts");
        software.poweredOn();
        cut();
    }

    private void receive(Command command, Frame frame) throws IOException {
        if (command == Command.INFO_READ) {
            parts.journal().received(frame, "asked for its versions");
            reports.versions(frame.packetId(), ids(frame.data()));
            return;
        }
        DeviceFields fields = DeviceFields.of(frame);
        parts.journal().received(frame, words(command, fields));
        if (software.canRead(fields)) {
            receive(command, fields);
        } else {
            parts.journal().note("drops the message: it has a field this software does not know");
        }
    }

    private void receive(Command command, DeviceFields fields) throws IOException {
        switch (command) {
            case CONFIGURATION -> configure(fields);
            case ERROR_NOTICE -> software.errorNotice((int) fields.number(Tag.ERROR_CODE).orElse(0), this);
            case OTA_PLAN -> software.plan(fields, this);
            case OTA_FIRMWARE -> software.firmware(fields, this);
            case INFO_READ, INFO_EVENT, INFO_REPLY, STATUS_EVENT, STATUS_REPLY, SECRET_RECEIPT, OTA_STATUS, OTA_REQUEST ->
                    parts.journal().note("drops the message: only devices send it");
        }
    }

    private void configure(DeviceFields fields) throws IOException {
        Optional<String> secret = fields.text(Tag.DEVICE_SECRET);
        Optional<String> key = fields.text(Tag.SESSION_KEY);
        key.ifPresent(text -> link.hideWith(new SessionKey(text)));
        if (secret.isPresent()) {
            parts.memory().keepSecret(secret.get());
            software.secretGranted(secret.get(), this);
        }
        if (parts.memory().secret().isEmpty() || parts.profile().hides() && key.isEmpty()) {
            parts.journal().note("the configuration lacks what the device waits for");
        } else if (!usable) {
            becomeUsable();
        }
    }

    private void becomeUsable() throws IOException {
        software.usable(this);
        usable = true;
        parts.journal().note(ONLINE);
        if (parts.profile().asks()) {
            reports.request();
        }
    }

    private static List<Integer> ids(byte[] data) {
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i + 1 < data.length; i += 2) {
            ids.add((data[i] & 0xFF) << 8 | data[i + 1] & 0xFF);
        }
        return ids;
    }

    private static String words(Command command, DeviceFields fields) {
        return switch (command) {
            case CONFIGURATION -> "configuration" + fields.text(Tag.DEVICE_SECRET).map(s -> " with a secret").orElse("")
                    + fields.text(Tag.SESSION_KEY).map(s -> " with a session key").orElse("");
            case ERROR_NOTICE -> "error notice " + fields.number(Tag.ERROR_CODE).orElse(0);
            case OTA_PLAN -> "plan notice " + fields.inWords();
            case OTA_FIRMWARE -> "firmware link " + fields.inWords();
            case INFO_READ, INFO_EVENT, INFO_REPLY, STATUS_EVENT, STATUS_REPLY, SECRET_RECEIPT, OTA_STATUS, OTA_REQUEST ->
                    command.toString();
        };
    }
}
