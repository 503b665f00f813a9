package org.fotacentre.console.device;

import java.util.List;
import java.util.stream.Stream;

/** Tags as people type them: separated by commas, semicolons or new lines. */
final class TagList {

    private TagList() {
    }

    static List<String> of(String typed) {
        return Stream.of(typed.split("[,;，；、\\n]")).map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    static String text(List<String> tags) {
        return String.join(", ", tags);
    }
}
