package org.fotacentre.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.Version;

/**
 * The text in which devices list their components and versions: {@code COMP:VER;COMP2:VER2}, with or without a {@code ;}
 * at the end, or empty (protocol.md 4.1).
 */
public final class ComponentList {

    /** Most entries read from one list; no device carries more, and what a device says must not fill the database. */
    public static final int MAX_ENTRIES = 100;

    private ComponentList() {
    }

    /**
     * The versions by component, in the order of the text. What cannot be a component with a version (no colon, empty
     * or over-long part) is left out, so that one bad entry does not hide the others; of two entries for the same
     * component the later counts.
     */
    public static Map<String, String> parse(String text) {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String entry : text.split(";", MAX_ENTRIES + 1)) {
            int colon = entry.indexOf(':');
            String component = entry.substring(0, Math.max(colon, 0)).strip();
            String version = entry.substring(colon + 1).strip();
            if (versions.size() < MAX_ENTRIES && fits(component, ComponentId.MAX_LENGTH) && fits(version, Version.MAX_LENGTH)) {
                versions.put(component, version);
            }
        }
        return Collections.unmodifiableMap(versions);
    }

    /** The text for these versions, without a {@code ;} at the end, as C-2.9 writes it. */
    public static String format(Map<String, String> versions) {
        return versions.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).collect(Collectors.joining(";"));
    }

    private static boolean fits(String part, int longest) {
        return !part.isEmpty() && part.length() <= longest;
    }
}
