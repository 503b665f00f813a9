package org.fotacentre.simulator;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;
import org.fotacentre.wire.Downlink.FirmwareLink;
import org.fotacentre.wire.Downlink.LinkedFile;
import org.fotacentre.wire.Downlink.PlannedComponent;

/** Reads what a device is told in JSON. */
final class JsonNoticeReader {

    private JsonNoticeReader() {
    }

    /** @throws RuntimeException if it is no message of the protocol */
    static JsonNotice read(byte[] payload) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(payload))) {
            JsonObject message = reader.readObject();
            return switch (message.getString("type")) {
                case "registered" -> new JsonNotice.Registered(message.getString("secret"));
                case "offer" -> new JsonNotice.Offer(component(message));
                case "none" -> new JsonNotice.None(message.getInt("id", 0));
                case "link" -> link(message);
                case "error" -> new JsonNotice.Error(message.getInt("id", 0), message.getString("error"), message.getString("text"));
                default -> throw new IllegalArgumentException("the server said " + message.getString("type"));
            };
        }
    }

    private static PlannedComponent component(JsonObject offer) {
        return new PlannedComponent(type(offer), offer.getString("component"),
                Optional.ofNullable(offer.getString("from", null)).map(Version::new), new Version(offer.getString("to")),
                offer.getInt("battery"), offer.getJsonNumber("size").longValueExact(),
                offer.getInt("signal", PlannedComponent.ANY_SIGNAL));
    }

    private static JsonNotice link(JsonObject link) {
        List<JsonObject> files = link.getJsonArray("files").getValuesAs(JsonObject.class);
        return new JsonNotice.Link(new FirmwareLink(type(link), link.getString("component"), new Version(link.getString("to")),
                files.stream().map(JsonNoticeReader::file).toList()), files.stream().map(file -> file.getString("file")).toList());
    }

    private static LinkedFile file(JsonObject file) {
        return new LinkedFile(file.getString("url"), file.getJsonNumber("size").longValueExact(), file.getString("md5"),
                file.getString("sha256"), "00000000");
    }

    private static ComponentType type(JsonObject message) {
        return message.getBoolean("main") ? ComponentType.MODULE : ComponentType.MCU;
    }
}
