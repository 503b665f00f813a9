package org.fotacentre.wire;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** One field of a message: id, type, length, value (protocol.md 3.2). */
public sealed interface Ttlv {

    /** Largest id. */
    int MAX_ID = 8191;

    /** Which field it is, 0–8191; elements of an array have 0. */
    int id();

    /** Yes or no (types 0 and 1). */
    record Bool(int id, boolean value) implements Ttlv {
        public Bool {
            checkId(id);
        }
    }

    /**
     * A number (type 2).
     *
     * @param value magnitude below 2^64 with at most 15 decimal places; how many are written is its scale
     */
    record Numeric(int id, BigDecimal value) implements Ttlv {
        public Numeric {
            checkId(id);
            value = value.scale() < 0 ? value.setScale(0) : value;
            if (value.scale() > 15 || value.unscaledValue().abs().bitLength() > 64) {
                throw new IllegalArgumentException("Too long a number: " + value);
            }
        }

        public Numeric(int id, long value) {
            this(id, BigDecimal.valueOf(value));
        }
    }

    /** Text (type 3), UTF-8, at most 65535 bytes; received bytes that are not UTF-8 read as U+FFFD. */
    record Text(int id, String text) implements Ttlv {
        public Text {
            checkId(id);
        }
    }

    /** Several fields in one: a struct, or an array when the ids of all members are 0 (type 4). */
    record Struct(int id, List<Ttlv> members) implements Ttlv {
        public Struct {
            checkId(id);
            members = List.copyOf(members);
            if (members.size() > 0xFFFF) {
                throw new IllegalArgumentException("At most 65535 members, not " + members.size());
            }
        }
    }

    /** Bytes (type 5), at most 65535. C-2.9 rejects a message with this type, so no {@link Downlink} has it. */
    record Raw(int id, byte[] bytes) implements Ttlv {
        public Raw {
            checkId(id);
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Raw raw && id == raw.id && Arrays.equals(bytes, raw.bytes);
        }

        @Override
        public int hashCode() {
            return 31 * id + Arrays.hashCode(bytes);
        }
    }

    /** The bytes of these fields, one behind the other. */
    static byte[] encode(List<Ttlv> fields) {
        return new TtlvWriter().all(fields).toByteArray();
    }

    /**
     * The fields in these bytes.
     *
     * @throws MalformedFrame if the bytes are anything but a sequence of whole fields
     */
    static List<Ttlv> decode(byte[] data) {
        return new TtlvReader(data).all();
    }

    private static void checkId(int id) {
        if (id < 0 || id > MAX_ID) {
            throw new IllegalArgumentException("A field id is 0-8191, not " + id);
        }
    }
}
