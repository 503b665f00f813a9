package org.fotacentre.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/**
 * The fields of one received message, looked up by id. A field of a type that does not fit counts as absent, exactly as
 * the devices' own SDK treats it, and so does an empty text. If an id occurs twice, the first counts.
 */
record Fields(List<Ttlv> all) {

    static Fields of(Frame frame) {
        return new Fields(Ttlv.decode(frame.data()));
    }

    /** A text without surrounding white space; raw bytes are read as text too. */
    Optional<String> text(int id) {
        return words(id).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A text that is not longer than any {@link Version}. */
    Optional<String> shortText(int id) {
        return text(id).filter(text -> text.length() <= Version.MAX_LENGTH);
    }

    /** A text, a number as it is written, or the texts of an array one after the other; at most 100 characters. */
    Optional<String> plain(int id) {
        return with(id).map(Fields::written).map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= Version.MAX_LENGTH && text.chars().noneMatch(Character::isISOControl))
                .findFirst();
    }

    /** A component list; an empty one is there, with nothing in it. */
    Optional<Map<String, String>> components(int id) {
        return words(id).map(ComponentList::parse);
    }

    /** A whole number within these bounds, both included. */
    OptionalLong number(int id, long least, long most) {
        return with(id).filter(Ttlv.Numeric.class::isInstance).map(field -> ((Ttlv.Numeric) field).value())
                .findFirst().filter(value -> isWhole(value)
                        && value.compareTo(BigDecimal.valueOf(least)) >= 0
                        && value.compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(value -> OptionalLong.of(value.longValueExact())).orElse(OptionalLong.empty());
    }

    /** The type of the component that an OTA message is about. */
    Optional<ComponentType> componentType() {
        OptionalLong code = number(Tag.TYPE, 0, 1);
        return code.isEmpty() ? Optional.empty()
                : Optional.of(code.getAsLong() == 0 ? ComponentType.MODULE : ComponentType.MCU);
    }

    private Optional<String> words(int id) {
        return with(id).flatMap(field -> {
            if (field instanceof Ttlv.Text text) {
                return Stream.of(text.text());
            }
            return field instanceof Ttlv.Raw raw
                    ? Stream.of(new String(raw.bytes(), StandardCharsets.UTF_8)) : Stream.empty();
        }).findFirst();
    }

    private Stream<Ttlv> with(int id) {
        return all.stream().filter(field -> field.id() == id).limit(1);
    }

    private static String written(Ttlv field) {
        if (field instanceof Ttlv.Numeric number) {
            return number.value().toPlainString();
        }
        if (field instanceof Ttlv.Struct array) {
            return array.members().stream().map(Fields::written).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        }
        return field instanceof Ttlv.Text text ? text.text() : "";
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
