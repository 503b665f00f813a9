package org.fotacentre.simulator;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.fotacentre.wire.Frame;
import org.fotacentre.wire.Ttlv;

/** The fields of a message as a device reads them: whole numbers have no decimal places, an empty text is absent. */
record DeviceFields(List<Ttlv> all) {

    /** The fields in a frame that carries some. */
    static DeviceFields of(Frame frame) {
        return new DeviceFields(Ttlv.decode(frame.data()));
    }

    Optional<String> text(int id) {
        return all.stream().filter(field -> field.id() == id && field instanceof Ttlv.Text)
                .map(field -> ((Ttlv.Text) field).text()).filter(text -> !text.isEmpty()).findFirst();
    }

    OptionalLong number(int id) {
        return all.stream().filter(field -> field.id() == id && field instanceof Ttlv.Numeric)
                .map(field -> ((Ttlv.Numeric) field).value()).filter(value -> value.scale() == 0)
                .mapToLong(value -> value.longValue()).findFirst();
    }

    /** The structs in an array; empty if there is no such array. */
    List<DeviceFields> array(int id) {
        return all.stream().filter(field -> field.id() == id && field instanceof Ttlv.Struct)
                .flatMap(field -> ((Ttlv.Struct) field).members().stream())
                .filter(Ttlv.Struct.class::isInstance)
                .map(element -> new DeviceFields(((Ttlv.Struct) element).members())).toList();
    }

    /** Whether every one of these is there, with any value. */
    boolean hasAll(int... ids) {
        for (int id : ids) {
            if (text(id).isEmpty() && number(id).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a field has the type that the C SDK 2.9 does not know. */
    boolean hasRaw() {
        return hasRaw(all);
    }

    /** The fields for people, as {@code 4: MCU1, 6: V1.2}. */
    String inWords() {
        return all.stream().map(DeviceFields::inWords).collect(Collectors.joining(", ", "{", "}"));
    }

    private static String inWords(Ttlv field) {
        String value = "?";
        if (field instanceof Ttlv.Text text) {
            value = text.text();
        } else if (field instanceof Ttlv.Numeric numeric) {
            value = numeric.value().toPlainString();
        } else if (field instanceof Ttlv.Struct struct) {
            value = new DeviceFields(struct.members()).inWords();
        }
        return field.id() == 0 ? value : field.id() + ": " + value;
    }

    private static boolean hasRaw(List<Ttlv> fields) {
        return fields.stream().anyMatch(field -> field instanceof Ttlv.Raw
                || field instanceof Ttlv.Struct struct && hasRaw(struct.members()));
    }
}
