package org.fotacentre.gateway.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;

import org.fotacentre.shared.ComponentType;
import org.fotacentre.wire.Downlink;
import org.fotacentre.wire.Downlink.FirmwareLink;
import org.fotacentre.wire.Downlink.LinkedFile;
import org.fotacentre.wire.Downlink.PlanNotice;
import org.fotacentre.wire.Downlink.PlannedComponent;
import org.fotacentre.wire.Downlink.Grant;

/** Writes in JSON what devices are told. */
public final class JsonDownlinkEncoder {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private JsonDownlinkEncoder() {
    }

    /**
     * The payload of one MQTT PUBLISH.
     *
     * @throws IllegalArgumentException if only modules can be told so
     */
    public static byte[] encode(Downlink message) {
        if (message instanceof PlanNotice notice) {
            return offer(notice);
        } else if (message instanceof FirmwareLink link) {
            return link(link);
        } else if (message instanceof Grant grant) {
            return bytes(message("registered").add("secret", grant.deviceSecret().orElseThrow()));
        }
        throw new IllegalArgumentException("JSON has no words for " + message);
    }

    /** Tells a device that asked that there is no upgrade for it now. */
    public static byte[] none(int id) {
        return bytes(answer("none", id));
    }

    /** Tells a device what was wrong with what it said. */
    public static byte[] error(BadMessage wrong) {
        return bytes(answer("error", wrong.id()).add("error", wrong.complaint().word()).add("text", wrong.getMessage()));
    }

    private static byte[] offer(PlanNotice notice) {
        if (notice.components().size() != 1) {
            throw new IllegalArgumentException("An offer names one component");
        }
        PlannedComponent component = notice.components().get(0);
        JsonObjectBuilder offer = about("offer", component.type(), component.identifier());
        component.source().ifPresent(source -> offer.add("from", source.text()));
        offer.add("to", component.target().text()).add("size", component.storageBytes()).add("battery", component.minimumBattery());
        return bytes(component.minimumSignal() == PlannedComponent.ANY_SIGNAL ? offer : offer.add("signal", component.minimumSignal()));
    }

    private static byte[] link(FirmwareLink link) {
        JsonArrayBuilder files = BUILDERS.createArrayBuilder();
        link.files().forEach(file -> files.add(file(file)));
        return bytes(about("link", link.type(), link.identifier()).add("to", link.target().text()).add("files", files));
    }

    private static JsonObjectBuilder file(LinkedFile file) {
        return BUILDERS.createObjectBuilder().add("file", file.url().substring(file.url().lastIndexOf('/') + 1)).add("url", file.url())
                .add("size", file.size()).add("sha256", file.sha256()).add("md5", file.md5());
    }

    private static JsonObjectBuilder about(String type, ComponentType kind, String component) {
        return message(type).add("component", component).add("main", kind == ComponentType.MODULE);
    }

    private static JsonObjectBuilder answer(String type, int id) {
        return id == 0 ? message(type) : message(type).add("id", id);
    }

    private static JsonObjectBuilder message(String type) {
        return BUILDERS.createObjectBuilder().add("type", type);
    }

    private static byte[] bytes(JsonObjectBuilder message) {
        return message.build().toString().getBytes(UTF_8);
    }
}
