package org.fotacentre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Holds the two message files against each other and against every place that names a key. */
class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/webapp/WEB-INF/templates");
    private static final Path CODE = Path.of("src/main/java");

    /** {@code #{key}} and {@code #{key(…)}} in a template. */
    private static final Pattern SHOWN = Pattern.compile("#\\{([A-Za-z][\\w.-]*)");
    /** A quoted text that looks like a key, or like the start of one that is completed at run time. */
    private static final Pattern QUOTED = Pattern.compile("[\"']([a-z][A-Za-z0-9]*\\.(?:[A-Za-z0-9_-]+\\.)*[A-Za-z0-9_-]*)[\"']");
    /** What is said when a request is refused: the arguments up to the end of the statement. */
    private static final Pattern OBJECTION = Pattern.compile("(?s)(?:Refusal\\.(?:because|at)|\\.when)\\((.*?);");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    private final Map<String, String> zh = read("zh");
    private final Map<String, String> en = read("en");

    @Test
    void both_languages_have_the_same_keys() {
        assertTrue(en.size() > 100, "too few keys read");
        assertEquals(List.copyOf(en.keySet()), List.copyOf(zh.keySet()));
    }

    @Test
    void no_text_is_empty() {
        assertEquals(Set.of(), keysWhere(zh, String::isBlank));
        assertEquals(Set.of(), keysWhere(en, String::isBlank));
    }

    @Test
    void both_languages_have_the_same_places() {
        assertEquals(places(en), places(zh));
    }

    /** A single one would switch the places off and vanish itself: these texts are message formats. */
    @Test
    void apostrophes_are_doubled() {
        assertEquals(Set.of(), keysWhere(zh, text -> text.replace("''", "").contains("'")));
        assertEquals(Set.of(), keysWhere(en, text -> text.replace("''", "").contains("'")));
    }

    @Test
    void templates_show_only_texts_that_exist() {
        Set<String> shown = found(TEMPLATES, ".html", SHOWN);

        assertTrue(shown.size() > 50, "too few keys found in templates");
        assertEquals(Set.of(), without(shown, en.keySet()));
    }

    @Test
    void refusals_give_only_reasons_that_exist() {
        Set<String> reasons = new TreeSet<>();
        read(CODE, ".java").map(OBJECTION::matcher).flatMap(matcher -> matcher.results())
                .forEach(objection -> reasons.addAll(groups(QUOTED, objection.group(1))));

        reasons.removeIf(text -> text.endsWith("."));
        assertTrue(reasons.size() > 20, "too few reasons found in code");
        assertEquals(Set.of(), without(reasons, known(reasons)));
    }

    @Test
    void quoted_keys_exist() {
        Set<String> sections = en.keySet().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        Set<String> quoted = new TreeSet<>(found(TEMPLATES, ".html", QUOTED));
        quoted.addAll(found(CODE, ".java", QUOTED));
        quoted.removeIf(text -> !sections.contains(text.split("\\.")[0]));

        assertTrue(quoted.size() > 20, "too few quoted keys found");
        assertEquals(Set.of(), without(quoted, known(quoted)));
    }

    private static Map<String, String> read(String language) {
        Map<String, String> texts = new TreeMap<>();
        lines(Path.of("src/main/resources/messages_" + language + ".properties"))
                .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("=", 2))
                .forEach(pair -> assertEquals(null, texts.put(pair[0].strip(), pair[1]), "twice in " + language + ": " + pair[0]));
        return texts;
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keysWhere(Map<String, String> texts, Predicate<String> wrong) {
        return texts.keySet().stream().filter(key -> wrong.test(texts.get(key))).collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> places(Map<String, String> texts) {
        return texts.keySet().stream().collect(Collectors.toMap(key -> key, key -> groups(PLACE, texts.get(key))));
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) {
        return read(folder, ending).flatMap(text -> groups(pattern, text).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> read(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream()
                    .map(file -> lines(file).collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of the texts that are keys, or starts of keys when they end with a dot. */
    private Set<String> known(Set<String> texts) {
        return texts.stream().filter(text -> en.containsKey(text)
                || text.endsWith(".") && en.keySet().stream().anyMatch(key -> key.startsWith(text))).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
