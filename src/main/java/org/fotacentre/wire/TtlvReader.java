package org.fotacentre.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads fields from bytes. Believes no length or count before it has seen that many bytes. Used for one message. */
final class TtlvReader {

    /** Deepest nesting accepted; known messages need 3. */
    static final int MAX_DEPTH = 8;

    private final ByteBuffer data;

    TtlvReader(byte[] data) {
        this.data = ByteBuffer.wrap(data);
    }

    List<Ttlv> all() {
        List<Ttlv> fields = new ArrayList<>();
        while (data.hasRemaining()) {
            fields.add(field(0));
        }
        return List.copyOf(fields);
    }

    private Ttlv field(int depth) {
        int header = shortInt();
        int id = header >> 3;
        return switch (header & 7) {
            case 0 -> new Ttlv.Bool(id, false);
            case 1 -> new Ttlv.Bool(id, true);
            case 2 -> new Ttlv.Numeric(id, number());
            case 3 -> new Ttlv.Text(id, new String(octets(shortInt()), StandardCharsets.UTF_8));
            case 4 -> new Ttlv.Struct(id, members(depth + 1));
            case 5 -> new Ttlv.Raw(id, octets(shortInt()));
            default -> throw new MalformedFrame("field of unknown type " + (header & 7));
        };
    }

    private BigDecimal number() {
        int shape = octets(1)[0];
        BigInteger magnitude = new BigInteger(1, octets((shape & 7) + 1));
        return new BigDecimal((shape & 0x80) == 0 ? magnitude : magnitude.negate(), shape >> 3 & 15);
    }

    private List<Ttlv> members(int depth) {
        int count = shortInt();
        if (depth > MAX_DEPTH) {
            throw new MalformedFrame("nested deeper than " + MAX_DEPTH);
        }
        need(2 * count);
        List<Ttlv> members = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            members.add(field(depth));
        }
        return members;
    }

    private byte[] octets(int length) {
        need(length);
        byte[] octets = new byte[length];
        data.get(octets);
        return octets;
    }

    private int shortInt() {
        need(2);
        return data.getShort() & 0xFFFF;
    }

    private void need(int bytes) {
        if (data.remaining() < bytes) {
            throw new MalformedFrame("a field ends early");
        }
    }
}
