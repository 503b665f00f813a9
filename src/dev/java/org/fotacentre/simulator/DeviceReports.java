package org.fotacentre.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.wire.Command;
import org.fotacentre.wire.OtaStep;
import org.fotacentre.wire.Tag;
import org.fotacentre.wire.Ttlv;
import org.fotacentre.wire.Ttlv.Numeric;
import org.fotacentre.wire.Ttlv.Text;

/** Everything a simulated device says, in the fields and with the QoS of its dialect (protocol.md 2.3, 4, 5). */
final class DeviceReports {

    private static final int EVENT_QOS = 1;

    private final DeviceProfile profile;
    private final DeviceInformation information;
    private final DeviceLink link;

    DeviceReports(DeviceParts parts, DeviceLink link) {
        profile = parts.profile();
        information = new DeviceInformation(parts.profile(), parts.memory());
        this.link = link;
    }

    void versions() throws IOException {
        link.send(Command.INFO_EVENT, information.all(), EVENT_QOS, "versions: " + information.inWords());
    }

    void versions(int question, List<Integer> ids) throws IOException {
        link.reply(Command.INFO_REPLY, question, information.only(ids), "versions as asked: " + information.inWords());
    }

    void status() throws IOException {
        link.send(Command.STATUS_EVENT, information.status(), EVENT_QOS,
                "battery " + profile.battery() + " %, " + profile.storageBytes() + " bytes free");
    }

    void receipt(String secret) throws IOException {
        link.send(Command.SECRET_RECEIPT, List.of(new Text(Tag.DEVICE_SECRET, secret)), EVENT_QOS,
                "receipt of the secret");
    }

    void request() throws IOException {
        link.send(Command.OTA_REQUEST, information.versions(), otaQos(), "asks for an upgrade, running "
                + information.inWords());
    }

    /** Tells how an upgrade goes; results carry the versions. */
    void step(OtaStep step, PendingUpgrade upgrade) throws IOException {
        List<Ttlv> fields = new ArrayList<>(List.of(new Numeric(Tag.STATUS, step.code()),
                new Numeric(Tag.TYPE, upgrade.type() == ComponentType.MODULE ? 0 : 1),
                new Text(Tag.COMPONENT, upgrade.component())));
        if (!profile.isQth()) {
            fields.add(1, new Text(Tag.STATUS_TEXT, words(step)));
        }
        if (step == OtaStep.ACCEPTED && wantsSha256(upgrade)) {
            fields.add(new Text(Tag.WANTED_DIGEST, "sha256"));
        }
        if (step == OtaStep.SUCCEEDED || step == OtaStep.FAILED) {
            fields.addAll(information.versions());
        }
        link.send(Command.OTA_STATUS, fields, otaQos(),
                "status " + step.code() + " " + step + ": " + upgrade.component() + " to " + upgrade.target());
    }

    private boolean wantsSha256(PendingUpgrade upgrade) {
        return profile.isQth() ? upgrade.type() == ComponentType.MODULE : profile.wantsSha256();
    }

    private int otaQos() {
        return profile.isQth() ? 1 : 2;
    }

    /** The texts of protocol.md 5.3. */
    private static String words(OtaStep step) {
        return switch (step) {
            case RECEIVED -> "REVICEPLAN";
            case ACCEPTED -> "SUBMITOTA";
            case REFUSED -> "REFUSEDOTA";
            case WAITING -> "DOWNLOADSTART";
            case DOWNLOADING -> "DOWNLOADING";
            case DOWNLOAD_FAILED -> "DOWNLOADERROR";
            case DOWNLOADED -> "DOWNLOADSUCCESS";
            case UPGRADING, RESTARTING -> "UPDATING";
            case SUCCEEDED -> "UPDATESUCCESS";
            case FAILED -> "UPDATEERROR";
        };
    }
}
