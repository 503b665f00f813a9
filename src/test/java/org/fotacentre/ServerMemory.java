package org.fotacentre;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lives in the memory of the running product's application server, counted by its JVM after a full collection. */
public final class ServerMemory {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private final String histogram;

    private ServerMemory(String histogram) {
        this.histogram = histogram;
    }

    /** Counts now; takes a second or so. */
    public static ServerMemory now() {
        String mark = RunningCentre.get().data().resolve("server").toString();
        ProcessHandle server = ProcessHandle.current().children().filter(child -> child.info().commandLine().orElse("").contains(mark)).findFirst().orElseThrow();
        try {
            Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    String.valueOf(server.pid()), "GC.class_histogram").redirectErrorStream(true).start();
            try (InputStream words = jcmd.getInputStream()) {
                return new ServerMemory(new String(words.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of all objects. */
    public long bytes() {
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IllegalStateException("No histogram: " + histogram);
        }
        return Long.parseLong(total.group(1));
    }

    /** How many objects of a class there are; its name with package. */
    public long count(String className) {
        Matcher line = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(className) + "(?:\\s|$)").matcher(histogram);
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }
}
