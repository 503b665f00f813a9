package org.fotacentre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The list of traps in the decision about the front door names tests; a list that names tests which are gone would lull us. */
class TrapsTest {

    private static final Path LIST = Path.of("src/adr/0003-front-door-and-broker.md");
    private static final Pattern NAMED = Pattern.compile("\\| `(\\w+)\\.(\\w+)` \\|");

    @Test
    void every_test_that_is_named_exists() throws IOException {
        Map<String, String> sources = sources();
        List<MatchResult> named = NAMED.matcher(Files.readString(LIST)).results().toList();

        assertTrue(named.size() > 30, named.size() + " traps");
        assertEquals(List.of(), named.stream()
                .filter(test -> !sources.getOrDefault(test.group(1) + ".java", "").contains("void " + test.group(2) + "("))
                .map(MatchResult::group).toList());
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), TrapsTest::text, (one, other) -> one + other));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
