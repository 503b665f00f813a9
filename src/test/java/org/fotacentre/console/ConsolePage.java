package org.fotacentre.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;

import org.fotacentre.account.Role;

/**
 * One method of one page class, found in the compiled code.
 *
 * @param path with its places, such as <code>plans/{id: \d+}/deletion</code>
 */
record ConsolePage(Class<?> type, Method method, String path) {

    private static final Path CODE = Path.of("target/classes");

    /** Every page of the console, by path. */
    static List<ConsolePage> all() {
        try (Stream<Path> files = Files.walk(CODE.resolve("org/fotacentre/console"))) {
            return files.filter(file -> file.toString().endsWith(".class")).map(ConsolePage::load)
                    .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class)).flatMap(ConsolePage::of)
                    .sorted(Comparator.comparing(ConsolePage::path)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages as lines for people: verb, path, role. */
    static String table(List<ConsolePage> pages) {
        return pages.stream().map(page -> "%-5s /%-60s %s".formatted(page.verb(), page.path(), page.needed()))
                .collect(Collectors.joining("\n"));
    }

    /** The least role that may use it. */
    Role needed() {
        return RoleRequired.needed(type, method);
    }

    /** Whether it only shows something. */
    boolean isLook() {
        return method.isAnnotationPresent(GET.class);
    }

    /** First word of the path. */
    String noun() {
        return path.replaceFirst("[/.].*", "");
    }

    /** A path that leads there; its places hold the number 1, or the first of the words that fit. */
    String example() {
        return path.replaceAll("\\{\\w+:\\s*([a-z]+)(\\|[a-z|]+)?}", "$1").replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "1");
    }

    private String verb() {
        return Arrays.stream(method.getAnnotations()).map(said -> said.annotationType().getAnnotation(HttpMethod.class))
                .filter(said -> said != null).map(HttpMethod::value).findFirst().orElseThrow();
    }

    private static Stream<ConsolePage> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Arrays.stream(method.getAnnotations()).anyMatch(said -> said.annotationType().isAnnotationPresent(HttpMethod.class)))
                .map(method -> new ConsolePage(type, method, path(type.getAnnotation(jakarta.ws.rs.Path.class), method.getAnnotation(jakarta.ws.rs.Path.class))));
    }

    private static String path(jakarta.ws.rs.Path type, jakarta.ws.rs.Path method) {
        return (type.value() + (method == null ? "" : "/" + method.value())).replaceAll("/+", "/").replaceFirst("^/", "");
    }

    private static Class<?> load(Path file) {
        String name = CODE.relativize(file).toString().replace(".class", "").replace('/', '.');
        try {
            return Class.forName(name, false, ConsolePage.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
