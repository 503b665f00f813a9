package org.fotacentre.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

import org.fotacentre.shared.ComponentType;
import org.fotacentre.wire.OtaStep;
import org.fotacentre.wire.Uplink;

/** Writes in JSON what a device says, as the document of the protocol has it. */
final class JsonUplinkEncoder {

    private JsonUplinkEncoder() {
    }

    static byte[] encode(Uplink uplink) {
        return text(uplink).getBytes(UTF_8);
    }

    static String text(Uplink uplink) {
        if (uplink instanceof Uplink.VersionReport report) {
            JsonObjectBuilder message = message("report", report.packetId());
            report.moduleModel().ifPresent(model -> message.add("model", model));
            return versions(message, report.moduleVersion(), report.components());
        } else if (uplink instanceof Uplink.OtaRequest request) {
            return versions(message("request", request.packetId()), request.moduleVersion(), request.components());
        } else if (uplink instanceof Uplink.DeviceStatus status) {
            return status(status);
        } else if (uplink instanceof Uplink.ChunkRequest chunk) {
            return message("chunk", chunk.packetId()).add("file", chunk.file()).add("offset", chunk.offset())
                    .add("length", chunk.length()).build().toString();
        } else if (uplink instanceof Uplink.OtaStatus step) {
            return step(step);
        }
        throw new IllegalArgumentException("A device does not say in JSON " + uplink);
    }

    /** Which step a text of {@link #text} told of, if any. */
    static Optional<OtaStep> stepIn(String text) {
        return Arrays.stream(OtaStep.values()).filter(step -> text.contains('"' + mark(step) + '"')).findFirst();
    }

    private static String status(Uplink.DeviceStatus status) {
        JsonObjectBuilder message = message("status", status.packetId());
        status.battery().ifPresent(percent -> message.add("battery", percent));
        status.rsrp().ifPresent(dbm -> message.add("signal", dbm));
        status.freeStorage().ifPresent(bytes -> message.add("free", bytes));
        return message.build().toString();
    }

    private static String step(Uplink.OtaStatus told) {
        JsonObjectBuilder message = message(type(told.step()), told.packetId())
                .add("component", told.identifier()).add("main", told.type() == ComponentType.MODULE);
        switch (told.step()) {
            case ACCEPTED, REFUSED -> { }
            case SUCCEEDED, FAILED, DOWNLOAD_FAILED -> message.add("outcome", word(told.step()));
            default -> message.add("step", mark(told.step()));
        }
        told.remark().percent().ifPresent(percent -> message.add("percent", percent));
        remark(message, told.remark().words());
        return versions(message, told.moduleVersion(), told.components());
    }

    /** A code stands before the colon. */
    private static void remark(JsonObjectBuilder message, String words) {
        String[] parts = words.split(": ", 2);
        boolean coded = parts[0].matches("-?\\d{1,9}");
        if (coded) {
            message.add("code", Integer.parseInt(parts[0]));
        }
        String reason = coded ? parts.length > 1 ? parts[1] : "" : words;
        if (!reason.isEmpty()) {
            message.add("reason", reason);
        }
    }

    private static String type(OtaStep step) {
        return switch (step) {
            case ACCEPTED -> "accept";
            case REFUSED -> "refuse";
            case SUCCEEDED, FAILED, DOWNLOAD_FAILED -> "result";
            case RECEIVED, WAITING, DOWNLOADING, DOWNLOADED, UPGRADING, RESTARTING -> "progress";
        };
    }

    /** The word by which a step is known. */
    private static String mark(OtaStep step) {
        return switch (step) {
            case ACCEPTED, REFUSED -> type(step);
            case UPGRADING -> "installing";
            default -> word(step);
        };
    }

    private static String word(OtaStep step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String versions(JsonObjectBuilder message, Optional<String> version, Optional<Map<String, String>> components) {
        version.ifPresent(text -> message.add("version", text));
        components.ifPresent(all -> {
            JsonObjectBuilder object = Json.createObjectBuilder();
            all.forEach(object::add);
            message.add("components", object);
        });
        return message.build().toString();
    }

    private static JsonObjectBuilder message(String type, int id) {
        JsonObjectBuilder message = Json.createObjectBuilder().add("type", type);
        return id == 0 ? message : message.add("id", id);
    }
}
