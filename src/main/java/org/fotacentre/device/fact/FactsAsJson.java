package org.fotacentre.device.fact;

import java.io.StringReader;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;

import org.fotacentre.shared.DeviceFact;

/** The facts as they are stored: {@code {"ICCID": {"value": "8986…", "at": "2026-11-25T10:00:00Z"}}}. */
final class FactsAsJson {

    private FactsAsJson() {
    }

    static String write(Map<DeviceFact, ToldFact> facts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        facts.forEach((fact, told) -> json.add(fact.name(),
                Json.createObjectBuilder().add("value", told.value()).add("at", told.at().toString())));
        return json.build().toString();
    }

    /** In a map of the caller's own. */
    static Map<DeviceFact, ToldFact> read(String text) {
        Map<DeviceFact, ToldFact> facts = new EnumMap<>(DeviceFact.class);
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            json.keySet().forEach(name -> facts.put(DeviceFact.valueOf(name), told(json.getJsonObject(name))));
        }
        return facts;
    }

    private static ToldFact told(JsonObject json) {
        return new ToldFact(json.getString("value"), Instant.parse(json.getString("at")));
    }
}
