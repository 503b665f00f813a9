package org.fotacentre.gateway.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Remark;
import org.fotacentre.shared.Version;
import org.fotacentre.wire.OtaStep;
import org.fotacentre.wire.Uplink;

/** Reads what devices say in JSON. */
public final class JsonUplinkDecoder {

    /** Longest chunk of a file, in bytes. */
    public static final int MAX_CHUNK = 16384;

    /** Length of a chunk unless the device says another, in bytes. */
    public static final int USUAL_CHUNK = 4096;

    private static final int MAX_TYPE = 32;
    private static final int MAX_FILE = 64;
    private static final long MOST_BYTES = 1L << 48;
    private static final long MOST_OFFSET = (1L << 32) - 1;
    private static final Map<String, OtaStep> STEPS = Map.of("received", OtaStep.RECEIVED, "waiting", OtaStep.WAITING,
            "downloading", OtaStep.DOWNLOADING, "downloaded", OtaStep.DOWNLOADED, "installing", OtaStep.UPGRADING,
            "restarting", OtaStep.RESTARTING);
    private static final Map<String, OtaStep> OUTCOMES = Map.of("succeeded", OtaStep.SUCCEEDED,
            "download-failed", OtaStep.DOWNLOAD_FAILED, "failed", OtaStep.FAILED);

    private JsonUplinkDecoder() {
    }

    /**
     * Reads the payload of one MQTT PUBLISH.
     *
     * @throws BadMessage if it is not a message of the protocol; nothing else is ever thrown
     */
    public static Uplink decode(byte[] payload) {
        JsonFields fields = JsonFields.parse(payload);
        return switch (fields.neededText("type", MAX_TYPE)) {
            case "report" -> new Uplink.VersionReport(fields.id(), fields.text("model", Version.MAX_LENGTH), version(fields),
                    fields.versions("components"), Map.of());
            case "status" -> new Uplink.DeviceStatus(fields.id(), toInt(fields.number("battery", 0, 100)),
                    toInt(fields.number("signal", -200, -1)), fields.number("free", 0, MOST_BYTES), Map.of());
            case "request" -> new Uplink.OtaRequest(fields.id(), version(fields), fields.versions("components"));
            case "accept" -> step(fields, OtaStep.ACCEPTED, Remark.NONE);
            case "refuse" -> step(fields, OtaStep.REFUSED, remark(fields, OptionalInt.empty()));
            case "progress" -> step(fields, oneOf(fields, "step", STEPS), remark(fields, toInt(fields.number("percent", 0, 100))));
            case "result" -> result(fields);
            case "chunk" -> new Uplink.ChunkRequest(fields.id(), fields.neededText("file", MAX_FILE),
                    fields.neededNumber("offset", 0, MOST_OFFSET), (int) fields.number("length", 1, MAX_CHUNK).orElse(USUAL_CHUNK));
            default -> throw new BadMessage(fields.id(), Complaint.UNKNOWN_TYPE, "No message has this \"type\".");
        };
    }

    private static Uplink result(JsonFields fields) {
        Uplink.OtaStatus step = step(fields, oneOf(fields, "outcome", OUTCOMES), remark(fields, OptionalInt.empty()));
        return new Uplink.OtaStatus(step.packetId(), step.step(), step.type(), step.identifier(), step.wantsSha256(),
                version(fields), fields.versions("components"), step.remark());
    }

    private static Uplink.OtaStatus step(JsonFields fields, OtaStep step, Remark remark) {
        return new Uplink.OtaStatus(fields.id(), step, fields.flag("main") ? ComponentType.MODULE : ComponentType.MCU,
                fields.neededText("component", ComponentId.MAX_LENGTH), true, Optional.empty(), Optional.empty(), remark);
    }

    private static Remark remark(JsonFields fields, OptionalInt percent) {
        OptionalLong code = fields.number("code", Integer.MIN_VALUE, Integer.MAX_VALUE);
        Stream<String> number = code.isPresent() ? Stream.of(Long.toString(code.getAsLong())) : Stream.empty();
        return Remark.of(percent, Stream.concat(number, fields.words("reason").stream()).collect(Collectors.joining(": ")));
    }

    private static OtaStep oneOf(JsonFields fields, String name, Map<String, OtaStep> words) {
        String word = fields.neededText(name, MAX_TYPE);
        return Optional.ofNullable(words.get(word)).orElseThrow(() -> fields.bad(name, "one of " + sorted(words)));
    }

    private static List<String> sorted(Map<String, OtaStep> words) {
        String[] names = words.keySet().toArray(String[]::new);
        Arrays.sort(names, (one, other) -> words.get(one).compareTo(words.get(other)));
        return List.of(names);
    }

    private static Optional<String> version(JsonFields fields) {
        return fields.text("version", Version.MAX_LENGTH);
    }

    private static OptionalInt toInt(OptionalLong number) {
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }
}
