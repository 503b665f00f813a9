package org.fotacentre.simulator;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Remark;
import org.fotacentre.wire.Downlink.PlannedComponent;
import org.fotacentre.wire.OtaStep;
import org.fotacentre.wire.Uplink;

/** What a device that speaks JSON does about what it is told. Lives as long as the device, on its one thread. */
final class JsonSoftware {

    private static final int REFUSAL = 3;
    private static final int BAD_FLASH = 17;
    private static final int BAD_FILE = 2;
    private static final int ALL = 100;

    private final JsonProfile.Parts parts;
    private final Workshop workshop;
    private Optional<JsonFetch> fetch = Optional.empty();
    private boolean breaksOff;
    private int toldPercent;

    /** The way to the server while there is one. */
    interface Line {

        void say(Uplink uplink) throws IOException;

        /** Ends the connection; the device comes back. */
        void cut();
    }

    JsonSoftware(JsonProfile.Parts parts) {
        this.parts = parts;
        workshop = new Workshop(new DeviceParts(null, parts.memory(), parts.behaviour(), parts.journal()));
    }

    /** Registered or logged in: tells what it runs, and goes on with what it was at. */
    void online(Line line) throws IOException {
        line.say(new Uplink.VersionReport(0, Optional.of("Board"), parts.memory().moduleVersion(), Optional.of(parts.memory().components()), Map.of()));
        line.say(new Uplink.DeviceStatus(0, OptionalInt.of(90), OptionalInt.of(-80), OptionalLong.of(1L << 24), Map.of()));
        Optional<PendingUpgrade> flashed = parts.memory().pending().filter(upgrade -> upgrade.step() == OtaStep.UPGRADING);
        if (flashed.isPresent()) {
            tellResult(flashed.get(), line);
        } else if (fetch.isPresent()) {
            line.say(fetch.get().next());
            return;
        }
        if (parts.profile().asks()) {
            line.say(new Uplink.OtaRequest(7, Optional.empty(), Optional.empty()));
        }
    }

    /** Nothing came for some time. */
    void idle(Line line) throws IOException {
        if (fetch.isPresent()) {
            parts.journal().note("asks for the chunk once more");
            line.say(fetch.get().next());
        }
    }

    void take(JsonNotice notice, Line line) throws IOException {
        if (notice instanceof JsonNotice.Offer offer) {
            answer(offer.component(), line);
        } else if (notice instanceof JsonNotice.Link link) {
            receive(link, line);
        }
    }

    private void answer(PlannedComponent offered, Line line) throws IOException {
        parts.memory().begin(new PendingUpgrade(offered.type(), offered.identifier(), offered.target().text(), OtaStep.RECEIVED));
        switch (parts.behaviour().answer()) {
            case ACCEPT -> accept(line);
            case REFUSE -> say(OtaStep.REFUSED, new Remark(OptionalInt.empty(), REFUSAL + ": on the road"), line);
            case SILENCE -> say(OtaStep.RECEIVED, Remark.NONE, line);
        }
    }

    private void accept(Line line) throws IOException {
        say(OtaStep.ACCEPTED, Remark.NONE, line);
        if (parts.behaviour().takeMiss()) {
            parts.journal().note("loses its connection");
            line.cut();
        }
    }

    /** A link may come once more; what is on its way goes on under the new name, and what is over stays over. */
    private void receive(JsonNotice.Link link, Line line) throws IOException {
        if (fetch.filter(current -> current.goesOnAs(link.files().get(0), link.link().files().get(0))).isPresent()) {
            parts.journal().note("goes on with the file it has begun");
        } else if (parts.memory().pending().filter(upgrade -> upgrade.step() == OtaStep.RECEIVED).isPresent()) {
            begin(link, line);
        } else {
            parts.journal().note("ignores the link: it has accepted nothing");
        }
    }

    private void begin(JsonNotice.Link link, Line line) throws IOException {
        toldPercent = 0;
        say(OtaStep.DOWNLOADING, percent(0), line);
        var file = link.link().files().get(0);
        if (parts.profile().chunkLength() > 0) {
            breaksOff = parts.behaviour().takeFailure();
            fetch = Optional.of(new JsonFetch(link.files().get(0), file, parts.profile().chunkLength()));
            line.say(fetch.get().next());
            return;
        }
        try {
            long[] received = {0};
            finish(workshop.fetch(new ReceivedFirmware.File(file.url(), file.size(), file.md5()), (bytes, count) -> {
                received[0] += count;
                tell((int) (100 * received[0] / file.size()), line);
            }), line);
        } catch (DownloadFailed e) {
            say(OtaStep.DOWNLOAD_FAILED, Remark.of(OptionalInt.empty(), "1: " + e.getMessage()), line);
        }
    }

    void chunk(byte[] payload, Line line) throws IOException {
        if (fetch.isEmpty() || !fetch.get().take(payload)) {
            parts.journal().note("drops a chunk that does not fit");
            return;
        }
        JsonFetch current = fetch.get();
        tell(current.percent(), line);
        if (current.isComplete()) {
            fetch = Optional.empty();
            finish(current.isSound(), line);
        } else if (breaksOff && current.percent() >= 50) {
            breaksOff = false;
            parts.journal().note("breaks off at " + current.percent() + " %");
            line.cut();
        } else {
            line.say(current.next());
        }
    }

    private void finish(boolean sound, Line line) throws IOException {
        if (!sound) {
            say(OtaStep.DOWNLOAD_FAILED, new Remark(OptionalInt.empty(), BAD_FILE + ": the file is damaged"), line);
            return;
        }
        say(OtaStep.UPGRADING, Remark.NONE, line);
        PendingUpgrade upgrade = parts.memory().pending().orElseThrow().at(OtaStep.UPGRADING);
        workshop.flash(upgrade);
        parts.memory().begin(upgrade);
        parts.journal().note("restarts");
        line.cut();
    }

    private void tellResult(PendingUpgrade upgrade, Line line) throws IOException {
        boolean runs = workshop.runs(upgrade);
        say(runs ? OtaStep.SUCCEEDED : OtaStep.FAILED,
                runs ? Remark.NONE : new Remark(OptionalInt.empty(), BAD_FLASH + ": the old firmware came back"), line);
        parts.memory().settle();
    }

    private void tell(int percent, Line line) throws IOException {
        if (percent >= toldPercent + 10 || percent == ALL && toldPercent < ALL) {
            toldPercent = percent;
            say(OtaStep.DOWNLOADING, percent(percent), line);
        }
    }

    private void say(OtaStep step, Remark remark, Line line) throws IOException {
        PendingUpgrade upgrade = parts.memory().pending().orElseThrow();
        boolean ends = step == OtaStep.SUCCEEDED || step == OtaStep.FAILED;
        line.say(new Uplink.OtaStatus(0, step, upgrade.type(), upgrade.component(), true,
                parts.memory().moduleVersion().filter(version -> ends && upgrade.type() == ComponentType.MODULE), Optional.empty(), remark));
    }

    private static Remark percent(int percent) {
        return new Remark(OptionalInt.of(percent), "");
    }
}
