package org.fotacentre.gateway.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.Version;

/**
 * The fields of one message of a device. A field that is there must be what it should; one that is not, or is
 * {@code null}, is absent; one that nobody asks for is skipped.
 */
final class JsonFields {

    private static final int MAX_COMPONENTS = 100;
    private static final int MAX_DIGITS = 18;

    private final JsonObject object;
    private final int id;

    private JsonFields(JsonObject object) {
        this.object = object;
        this.id = (int) numberOf(object, "id", new Range(0, Integer.MAX_VALUE), 0).orElse(0);
    }

    private record Range(long least, long most) {
    }

    /** @throws BadMessage if it is not one JSON object in UTF-8, or its {@code id} is no number */
    static JsonFields parse(byte[] payload) {
        return new JsonFields(JsonPayload.object(payload));
    }

    /** The number of the message, 0 if it has none. */
    int id() {
        return id;
    }

    /** A text of 1 to {@code longest} characters on one line. */
    Optional<String> text(String name, int longest) {
        return value(name).map(value -> {
            if (value instanceof JsonString string && isText(string.getString(), longest)) {
                return string.getString().strip();
            }
            throw bad(name, "a text of 1-" + longest + " characters on one line");
        });
    }

    /** The text, or a complaint that it is missing. */
    String neededText(String name, int longest) {
        return text(name, longest).orElseThrow(() -> missing(name));
    }

    /** Any text, however long. */
    Optional<String> words(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonString string) {
                return string.getString();
            }
            throw bad(name, "a text");
        });
    }

    /** A whole number within these bounds, both included. */
    OptionalLong number(String name, long least, long most) {
        return numberOf(object, name, new Range(least, most), id);
    }

    /** The number, or a complaint that it is missing. */
    long neededNumber(String name, long least, long most) {
        return number(name, least, most).orElseThrow(() -> missing(name));
    }

    /** Whether the field says {@code true}; absent means no. */
    boolean flag(String name) {
        return value(name).map(value -> {
            if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
                return value == JsonValue.TRUE;
            }
            throw bad(name, "true or false");
        }).orElse(false);
    }

    /** Versions by component. */
    Optional<Map<String, String>> versions(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonObject components && components.size() <= MAX_COMPONENTS) {
                return versions(name, components);
            }
            throw bad(name, "an object of up to " + MAX_COMPONENTS + " components");
        });
    }

    BadMessage bad(String name, String rule) {
        return bad(id, name, rule);
    }

    private Map<String, String> versions(String name, JsonObject components) {
        Map<String, String> versions = new LinkedHashMap<>();
        components.forEach((component, version) -> {
            if (!isText(component, ComponentId.MAX_LENGTH) || !(version instanceof JsonString text)
                    || !isText(text.getString(), Version.MAX_LENGTH)) {
                throw bad(name, "versions by component, each a text of 1-" + Version.MAX_LENGTH + " characters");
            }
            versions.put(component.strip(), text.getString().strip());
        });
        return Collections.unmodifiableMap(versions);
    }

    private Optional<JsonValue> value(String name) {
        return valueOf(object, name);
    }

    private static Optional<JsonValue> valueOf(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
    }

    private static OptionalLong numberOf(JsonObject object, String name, Range range, int id) {
        Optional<JsonValue> value = valueOf(object, name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (value.get() instanceof JsonNumber number && number.toString().length() <= MAX_DIGITS && number.isIntegral()
                && number.longValue() >= range.least && number.longValue() <= range.most) {
            return OptionalLong.of(number.longValue());
        }
        throw bad(id, name, "a whole number from " + range.least + " to " + range.most);
    }

    /** Half a character of two would be a question mark in the database. */
    private static boolean isText(String text, int longest) {
        return !text.isBlank() && text.strip().length() <= longest && text.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    private BadMessage missing(String name) {
        return new BadMessage(id, Complaint.MISSING_FIELD, "The field \"" + name + "\" is missing.");
    }

    private static BadMessage bad(int id, String name, String rule) {
        return new BadMessage(id, Complaint.BAD_FIELD, "The field \"" + name + "\" must be " + rule + ".");
    }
}
