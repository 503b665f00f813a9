package org.fotacentre.tour.chromium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something wrong that somebody types into a form, past what the browser itself would object to, and what the form has to
 * say to it: beside which field, in which words. Fields are named as in the form.
 */
final class Attempt {

    /** Runs if it is ever taken for a part of the page. */
    static final String HOSTILE = "</textarea>\"'><img src=x onerror=\"window.hacked=true\"><script>window.hacked=true</script>";

    private static final Path FILES = Path.of("target", "attempts");

    private final String path;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, Said> said = new LinkedHashMap<>();

    private record Said(String key, Object[] arguments) {
    }

    private Attempt(String path) {
        this.path = path;
    }

    /** An attempt at the form on that page; its places such as <code>{product}</code> are of the {@link Showroom}. */
    static Attempt at(String path) {
        return new Attempt(path);
    }

    Attempt typing(String field, String text) {
        typed.put(field, text);
        return this;
    }

    Attempt attaching(String field, String fileName, byte[] content) {
        try {
            files.put(field, Files.write(Files.createDirectories(FILES).resolve(fileName), content));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form says the words of {@code key} beside that field; beside none if the field is empty text. */
    Attempt refused(String field, String key, Object... arguments) {
        said.put(field, new Said(key, arguments));
        return this;
    }

    String path() {
        return path;
    }

    /** Has somebody try it; answers what was not as it should be. */
    List<String> by(Person person, Showroom room) {
        person.open(room.path(path));
        Map<String, String> filled = new LinkedHashMap<>();
        typed.forEach((field, text) -> filled.put(field, room.path(text)));
        FilledForm form = FilledForm.of(person, filled, files);
        form.send();
        List<String> complaints = new ArrayList<>(form.lost());
        said.forEach((field, words) -> complaints.addAll(form.unsaid(field, person.words(words.key, words.arguments))));
        if (Boolean.TRUE.equals(person.run("return window.hacked === true"))) {
            complaints.add("a script ran");
        }
        return complaints.stream().map(complaint -> path + " " + typed.keySet() + ": " + complaint).toList();
    }
}
