package org.fotacentre.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.fotacentre.gateway.json.BadMessage;
import org.fotacentre.gateway.json.Chunk;
import org.fotacentre.gateway.json.Complaint;
import org.fotacentre.gateway.json.JsonDownlinkEncoder;
import org.fotacentre.gateway.json.JsonTopics;
import org.fotacentre.gateway.json.JsonUplinkDecoder;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.wire.Downlink.Grant;
import org.fotacentre.wire.Downlink.PlanNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The document of the JSON protocol, held against the code that speaks it. */
class AsyncApiTest {

    private static final Map<?, ?> DOCUMENT = read();
    private static final DeviceAddress LAMP = DeviceAddress.parse("pkLAMP/lamp0001").orElseThrow();

    /** One message of the document; its name is its type. */
    record Message(String name, Map<?, ?> content) {

        Map<String, Map<?, ?>> properties() {
            Map<String, Map<?, ?>> properties = new LinkedHashMap<>();
            at(content, "payload", "properties").forEach((name, schema) -> properties.put((String) name, resolved((Map<?, ?>) schema)));
            return properties;
        }

        List<Map<String, Object>> examples() {
            return ((List<?>) content.get("examples")).stream().map(example -> mapOf(((Map<?, ?>) example).get("payload"))).toList();
        }

        Map<String, Object> exampleWith(String property) {
            return new LinkedHashMap<>(examples().stream().filter(example -> example.containsKey(property)).findFirst().orElseGet(() -> examples().get(0)));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Message> up() {
        return messages("up");
    }

    static Stream<Message> down() {
        return messages("down");
    }

    @Test
    void topics_are_those_of_the_code() {
        assertEquals(JsonTopics.up(LAMP), address("up"));
        assertEquals(JsonTopics.down(LAMP), address("down"));
        assertEquals(JsonTopics.chunk(LAMP), address("data"));
    }

    @Test
    void every_message_is_on_a_channel() {
        Set<String> listed = new TreeSet<>();
        at(DOCUMENT, "channels").values().forEach(channel -> at((Map<?, ?>) channel, "messages").keySet().forEach(name -> listed.add((String) name)));

        assertEquals(new TreeSet<>(at(DOCUMENT, "components", "messages").keySet()), listed);
        assertTrue(up().count() == 8 && down().count() == 5);
    }

    @ParameterizedTest
    @MethodSource({"up", "down"})
    void every_field_stands_in_an_example_and_nothing_else(Message message) {
        Set<String> shown = new TreeSet<>();
        message.examples().forEach(example -> shown.addAll(example.keySet()));

        Set<String> undocumented = new TreeSet<>(shown);
        undocumented.removeAll(message.properties().keySet());
        assertEquals(Set.of(), undocumented);
        if (down().toList().contains(message)) {
            assertEquals(new TreeSet<>(message.properties().keySet()), shown);
        }
        assertEquals(message.name(), message.properties().get("type").get("const"));
    }

    @ParameterizedTest
    @MethodSource("up")
    void what_a_device_says_is_understood_and_comes_back_the_same(Message message) {
        message.examples().forEach(example -> assertEquals(json(example),
                parse(JsonUplinkEncoder.encode(JsonUplinkDecoder.decode(bytes(example))))));
    }

    @ParameterizedTest
    @MethodSource("up")
    void the_fields_that_count_are_the_documented_ones(Message message) {
        for (String property : everyPropertyUp()) {
            Map<String, Object> spoilt = message.exampleWith(property);
            spoilt.put(property, List.of("no field is a list"));
            if (message.properties().containsKey(property)) {
                assertEquals(Complaint.BAD_FIELD, complaint(spoilt), property);
            } else {
                assertDoesNotThrow(() -> JsonUplinkDecoder.decode(bytes(spoilt)), property + " means nothing in " + message);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("up")
    void the_fields_that_are_needed_are_the_documented_ones(Message message) {
        List<?> required = (List<?>) at(message.content(), "payload").get("required");
        for (String property : message.properties().keySet()) {
            Map<String, Object> without = message.exampleWith(property);
            without.remove(property);
            if (required.contains(property)) {
                assertEquals(Complaint.MISSING_FIELD, complaint(without), property);
            } else {
                assertDoesNotThrow(() -> JsonUplinkDecoder.decode(bytes(without)), property);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("up")
    void limits_and_words_are_those_of_the_code(Message message) {
        message.properties().forEach((property, schema) -> {
            if (schema.containsKey("maximum")) {
                long least = ((Number) schema.get("minimum")).longValue();
                long most = ((Number) schema.get("maximum")).longValue();
                List.of(least, most).forEach(value -> assertDoesNotThrow(() -> JsonUplinkDecoder.decode(bytes(with(message, property, value)))));
                List.of(least - 1, most + 1).forEach(value -> assertEquals(Complaint.BAD_FIELD, complaint(with(message, property, value))));
            } else if (schema.containsKey("maxLength")) {
                int most = (int) schema.get("maxLength");
                assertDoesNotThrow(() -> JsonUplinkDecoder.decode(bytes(with(message, property, "x".repeat(most)))));
                List.of("", "x".repeat(most + 1)).forEach(value -> assertEquals(Complaint.BAD_FIELD, complaint(with(message, property, value))));
            } else if (schema.containsKey("enum")) {
                BadMessage wrong = assertThrows(BadMessage.class, () -> JsonUplinkDecoder.decode(bytes(with(message, property, "?"))));
                assertTrue(wrong.getMessage().contains(schema.get("enum").toString()), wrong.getMessage() + " but " + schema);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("down")
    void what_a_device_is_told_is_understood_and_comes_back_the_same(Message message) {
        message.examples().forEach(example -> assertEquals(json(example), parse(written(JsonNoticeReader.read(bytes(example))))));
    }

    @Test
    void words_of_errors_are_those_of_the_code() {
        Map<?, ?> error = at(DOCUMENT, "components", "messages", "error", "payload", "properties", "error");

        assertEquals(Arrays.stream(Complaint.values()).map(Complaint::word).toList(), error.get("enum"));
    }

    @Test
    void chunk_is_written_as_documented() {
        Map<?, ?> example = (Map<?, ?>) ((List<?>) at(DOCUMENT, "components", "messages", "data").get("examples")).get(0);

        assertEquals(HexFormat.of().formatHex(new Chunk(9, 8192, "abc".getBytes(UTF_8)).encode()), example.get("payload"));
    }

    private static byte[] written(JsonNotice notice) {
        if (notice instanceof JsonNotice.Registered registered) {
            return JsonDownlinkEncoder.encode(Grant.secret(registered.secret()));
        } else if (notice instanceof JsonNotice.Offer offer) {
            return JsonDownlinkEncoder.encode(new PlanNotice(List.of(offer.component())));
        } else if (notice instanceof JsonNotice.Link link) {
            return JsonDownlinkEncoder.encode(link.link());
        } else if (notice instanceof JsonNotice.Error error) {
            Complaint complaint = Arrays.stream(Complaint.values()).filter(any -> any.word().equals(error.word())).findFirst().orElseThrow();
            return JsonDownlinkEncoder.error(new BadMessage(error.id(), complaint, error.text()));
        }
        return JsonDownlinkEncoder.none(((JsonNotice.None) notice).id());
    }

    private static Set<String> everyPropertyUp() {
        Set<String> all = new TreeSet<>();
        up().forEach(message -> all.addAll(message.properties().keySet()));
        return all;
    }

    private static Map<String, Object> with(Message message, String property, Object value) {
        Map<String, Object> example = message.exampleWith(property);
        example.put(property, value);
        return example;
    }

    private static Complaint complaint(Map<String, Object> message) {
        return assertThrows(BadMessage.class, () -> JsonUplinkDecoder.decode(bytes(message)), message.toString()).complaint();
    }

    private static String address(String channel) {
        return at(DOCUMENT, "channels", channel).get("address").toString()
                .replace("{productKey}", LAMP.product().value()).replace("{deviceKey}", LAMP.device().value());
    }

    private static Stream<Message> messages(String channel) {
        return at(DOCUMENT, "channels", channel, "messages").entrySet().stream()
                .map(entry -> new Message((String) entry.getKey(), resolved((Map<?, ?>) entry.getValue())));
    }

    private static Map<?, ?> at(Map<?, ?> from, String... path) {
        Map<?, ?> found = from;
        for (String name : path) {
            found = (Map<?, ?>) found.get(name);
        }
        return found;
    }

    private static Map<?, ?> resolved(Map<?, ?> schema) {
        Object reference = schema.get("$ref");
        return reference == null ? schema : at(DOCUMENT, reference.toString().substring(2).split("/"));
    }

    private static Map<String, Object> mapOf(Object payload) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) payload).forEach((name, value) -> map.put((String) name, value));
        return map;
    }

    private static JsonObject json(Map<String, Object> message) {
        return Json.createObjectBuilder(message).build();
    }

    private static byte[] bytes(Map<String, Object> message) {
        return json(message).toString().getBytes(UTF_8);
    }

    private static JsonObject parse(byte[] message) {
        try (var reader = Json.createReader(new ByteArrayInputStream(message))) {
            return reader.readObject();
        }
    }

    private static Map<?, ?> read() {
        try {
            return new Yaml().load(Files.readString(Path.of("src/main/webapp/asyncapi.yaml")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
