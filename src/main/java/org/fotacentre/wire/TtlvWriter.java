package org.fotacentre.wire;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes fields as bytes, numbers in as few as possible. Used for one message. */
final class TtlvWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    TtlvWriter all(List<Ttlv> fields) {
        fields.forEach(this::write);
        return this;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private void write(Ttlv field) {
        if (field instanceof Ttlv.Bool bool) {
            header(field, bool.value() ? 1 : 0);
        } else if (field instanceof Ttlv.Numeric numeric) {
            header(field, 2);
            number(numeric.value());
        } else if (field instanceof Ttlv.Text text) {
            header(field, 3);
            octets(text.text().getBytes(StandardCharsets.UTF_8));
        } else if (field instanceof Ttlv.Struct struct) {
            header(field, 4);
            shortInt(struct.members().size());
            all(struct.members());
        } else if (field instanceof Ttlv.Raw raw) {
            header(field, 5);
            octets(raw.bytes());
        }
    }

    private void header(Ttlv field, int type) {
        shortInt(field.id() << 3 | type);
    }

    private void number(BigDecimal value) {
        BigInteger magnitude = value.unscaledValue().abs();
        int length = Math.max(1, (magnitude.bitLength() + 7) / 8);
        bytes.write((value.signum() < 0 ? 0x80 : 0) | value.scale() << 3 | length - 1);
        for (int i = length - 1; i >= 0; i--) {
            bytes.write(magnitude.shiftRight(8 * i).intValue());
        }
    }

    private void octets(byte[] octets) {
        if (octets.length > 0xFFFF) {
            throw new IllegalArgumentException("A field holds at most 65535 bytes, not " + octets.length);
        }
        shortInt(octets.length);
        bytes.writeBytes(octets);
    }

    private void shortInt(int value) {
        bytes.write(value >> 8);
        bytes.write(value);
    }
}
