package org.fotacentre.device.fact;

import java.io.StringReader;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;

import org.fotacentre.shared.DeviceFact;

/** The facts as they are stored: {@code {"ICCID": {"value": "8986…", "at": "2026-11-25T10:00:00Z"}}}. */
final class FactsAsJson {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private FactsAsJson() {
    }

    static String write(Map<DeviceFact, ToldFact> facts) {
        JsonObjectBuilder json = BUILDERS.createObjectBuilder();
        facts.forEach((fact, told) -> json.add(fact.name(),
                BUILDERS.createObjectBuilder().add("value", told.value()).add("at", told.at().toString())));
        return json.build().toString();
    }

    /** In a map of the caller's own. */
    static Map<DeviceFact, ToldFact> read(String text) {
        Map<DeviceFact, ToldFact> facts = new EnumMap<>(DeviceFact.class);
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            json.keySet().forEach(name -> facts.put(DeviceFact.valueOf(name), told(json.getJsonObject(name))));
        }
        return facts;
    }

    private static ToldFact told(JsonObject json) {
        return new ToldFact(json.getString("value"), Instant.parse(json.getString("at")));
    }
}
