package org.fotacentre.tour.chromium;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * All kinds of pages a person can reach by following links from the home page. Two addresses that differ in a number
 * only are of one kind, and one of each kind is looked at; so a page that is new is found without being told.
 */
final class Pages {

    /** What is no page: changes of language, files. */
    private static final Pattern NO_PAGE = Pattern.compile("^/(language|assets|webjars|session)(/.*)?$|.*\\.(csv|xlsx|svg|png|txt|yaml)$|.*/files/.*|.*/image$");

    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>(List.of("/"));

    private Pages() {
    }

    /** Shows {@code person} one page of each kind and lets {@code looks} look at it; answers the kinds seen. */
    static List<String> each(Person person, Consumer<String> looks) {
        Pages pages = new Pages();
        pages.kinds.put("/", "/");
        while (!pages.open.isEmpty()) {
            String path = pages.open.poll();
            person.open(path);
            looks.accept(path);
            pages.follow(person);
        }
        return List.copyOf(pages.kinds.keySet());
    }

    /** What addresses of the same kind of page have in common. */
    static String kind(String path) {
        return path.replaceAll("/u/.+", "/u/*").replaceAll("\\d+", "*");
    }

    @SuppressWarnings("unchecked")
    private void follow(Person person) {
        List<String> links = (List<String>) person.run("""
                return [...document.querySelectorAll('a[href]')].filter(one => one.origin === location.origin && !one.hasAttribute('download'))
                    .map(one => one.pathname)""");
        for (String link : links) {
            String kind = kind(link);
            if (!NO_PAGE.matcher(link).matches() && kinds.putIfAbsent(kind, link) == null) {
                open.add(link);
            }
        }
    }
}
