package org.fotacentre.console.firmware;

import java.util.List;

import org.fotacentre.firmware.VersionAdvice;

/** Something to think over before going on, as message key and what fills its places. */
public record Hint(String key, List<Object> arguments) {

    /** The words of an advice about versions. */
    public static Hint of(VersionAdvice advice) {
        return new Hint(advice.key(), advice.arguments());
    }
}
