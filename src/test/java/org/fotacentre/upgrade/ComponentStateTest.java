package org.fotacentre.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The whole table of what a component may become, as a picture to be read. */
class ComponentStateTest {

    private static final String TABLE = """
            from        WAITING OFFERED RECEIVED REFUSED CONFIRMED READY DOWNLOADING DOWNLOADED UPGRADING SUCCEEDED FAILED NOT_NEEDED
            WAITING     .       x       .        x       x         .     .           .          .         x         x      x
            OFFERED     .       x       x        x       x         x     x           x          x         x         x      .
            RECEIVED    .       x       x        x       x         x     x           x          x         x         x      .
            REFUSED     .       x       .        x       x         .     .           .          .         x         x      .
            CONFIRMED   x       .       .        .       x         x     x           x          x         x         x      .
            READY       x       .       .        .       .         x     x           x          x         x         x      .
            DOWNLOADING x       .       .        .       .         .     x           x          x         x         x      .
            DOWNLOADED  x       .       .        .       .         .     .           x          x         x         x      .
            UPGRADING   x       .       .        .       .         .     .           .          x         x         x      .
            SUCCEEDED   .       .       .        .       .         .     .           .          .         .         .      .
            FAILED      x       .       .        .       .         .     .           .          .         .         .      .
            NOT_NEEDED  .       .       .        .       .         .     .           .          .         .         .      .
            """;

    @Test
    void states_follow_the_table() {
        Map<ComponentState, Set<ComponentState>> expected = read(TABLE);

        for (ComponentState from : ComponentState.values()) {
            Set<ComponentState> allowed = Arrays.stream(ComponentState.values()).filter(from::mayBecome)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(ComponentState.class)));
            assertEquals(expected.get(from), allowed, from + " may become");
        }
    }

    private static Map<ComponentState, Set<ComponentState>> read(String table) {
        String[] lines = table.split("\n");
        String[] columns = lines[0].split(" +");
        Map<ComponentState, Set<ComponentState>> read = new EnumMap<>(ComponentState.class);
        for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
            String[] cells = line.split(" +");
            Set<ComponentState> allowed = EnumSet.noneOf(ComponentState.class);
            for (int column = 1; column < cells.length; column++) {
                if (cells[column].equals("x")) {
                    allowed.add(ComponentState.valueOf(columns[column]));
                }
            }
            read.put(ComponentState.valueOf(cells[0]), allowed);
        }
        return read;
    }
}
