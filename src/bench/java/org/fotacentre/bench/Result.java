package org.fotacentre.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a benchmark found, as it stands in {@code target/bench/<name>.json}.
 *
 * @param at when it ended, ISO 8601
 * @param failure why it did not come to its end; empty if it did
 */
record Result(String benchmark, String at, List<Row> rows, List<Curve> curves, List<String> notes, String failure) {

    void write(Path file) throws IOException {
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(Files.newBufferedWriter(file))) {
            writer.writeObject(json());
        }
    }

    static Result read(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            JsonObject json = reader.readObject();
            return new Result(json.getString("benchmark"), json.getString("at"),
                    json.getJsonArray("rows").getValuesAs(JsonObject.class).stream().map(Result::row).toList(),
                    json.getJsonArray("curves").getValuesAs(JsonObject.class).stream().map(Result::curve).toList(),
                    json.getJsonArray("notes").getValuesAs(JsonString.class).stream().map(JsonString::getString).toList(),
                    json.getString("failure"));
        }
    }

    private JsonObject json() {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        rows.forEach(row -> lines.add(json(row)));
        JsonArrayBuilder plots = Json.createArrayBuilder();
        curves.forEach(curve -> plots.add(json(curve)));
        return Json.createObjectBuilder().add("benchmark", benchmark).add("at", at).add("rows", lines).add("curves", plots)
                .add("notes", Json.createArrayBuilder(notes)).add("failure", failure).build();
    }

    private static JsonObjectBuilder json(Row row) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("what", row.what()).add("ours", row.ours()).add("unit", row.unit());
        if (!Double.isNaN(row.reference())) {
            json.add("reference", row.reference()).add("ratio", row.ratio());
        }
        return json.add("target", row.target().kind().name()).add("bound", row.target().bound()).add("met", row.isMet());
    }

    private static Row row(JsonObject json) {
        double reference = json.containsKey("reference") ? json.getJsonNumber("reference").doubleValue() : Double.NaN;
        return new Row(json.getString("what"), json.getJsonNumber("ours").doubleValue(), reference, json.getString("unit"),
                new Target(Target.Kind.valueOf(json.getString("target")), json.getJsonNumber("bound").doubleValue()));
    }

    private static JsonObjectBuilder json(Curve curve) {
        JsonObjectBuilder lines = Json.createObjectBuilder();
        curve.lines().forEach((name, points) -> {
            JsonObjectBuilder line = Json.createObjectBuilder();
            points.forEach((size, value) -> line.add(String.valueOf(size), value));
            lines.add(name, line);
        });
        return Json.createObjectBuilder().add("title", curve.title()).add("unit", curve.unit()).add("lines", lines);
    }

    private static Curve curve(JsonObject json) {
        Map<String, SortedMap<Long, Double>> lines = new LinkedHashMap<>();
        json.getJsonObject("lines").forEach((name, points) -> {
            SortedMap<Long, Double> line = lines.computeIfAbsent(name, any -> new TreeMap<>());
            points.asJsonObject().forEach((size, value) -> line.put(Long.valueOf(size), ((JsonNumber) value).doubleValue()));
        });
        return new Curve(json.getString("title"), json.getString("unit"), lines);
    }
}
