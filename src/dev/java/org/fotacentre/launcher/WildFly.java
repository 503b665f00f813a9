package org.fotacentre.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * WildFly as it is distributed, with the settings of {@code wildfly.cli} and nothing else of its own. It keeps its state in our
 * folder, and the folder it is started from stays as it is.
 */
record WildFly(Options options, Path folder) {

    private static final String LAST = "stop-embedded-server";
    private static final Pattern READY = Pattern.compile("WFLYSRV002[56]: ");
    private static final Pattern DEPLOYED_NOTHING = Pattern.compile("WFLYSRV0026: ");

    /** Prepares the folder, the application in it. */
    ServerProgram program() throws IOException {
        Path home = options.programs().server().toAbsolutePath();
        Trees.copy(home.resolve("standalone/configuration"), folder.resolve("configuration"));
        configure(home);
        List<String> words = modules(home);
        words.addAll(List.of("org.jboss.as.standalone", "-b", options.listenAddress()));
        words.addAll(List.of("-Djboss.http.port=" + options.ports().http(), "-Djboss.https.port=0", "-Djboss.management.http.port=0"));
        return new ServerProgram(words, READY, DEPLOYED_NOTHING);
    }

    private List<String> modules(Path home) {
        List<String> words = ServerProgram.java(folder);
        words.addAll(List.of("-Djboss.home.dir=" + home, "-Djboss.server.base.dir=" + folder, "-Dorg.jboss.logmanager.nocolor=true"));
        words.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString(), "-mp", home.resolve("modules").toString()));
        return words;
    }

    /** What an administrator does once with {@code jboss-cli.sh}, to deploy included. Its scanner of a folder sometimes deploys twice. */
    private void configure(Path home) throws IOException {
        Path script = folder.resolve("wildfly.cli");
        try (InputStream ours = WildFly.class.getResourceAsStream("/wildfly.cli")) {
            Files.writeString(script, new String(ours.readAllBytes(), UTF_8).replace(LAST, "deploy " + options.programs().war().toAbsolutePath() + "\n" + LAST));
        }
        List<String> words = modules(home);
        words.addAll(List.of("org.jboss.as.cli", "--file=" + script));
        Path log = folder.resolve("wildfly.cli.log");
        ProcessBuilder command = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        command.environment().put("JBOSS_HOME", home.toString());
        if (command.start().onExit().join().exitValue() != 0) {
            throw new CannotStart("WildFly does not take the settings of wildfly.cli:\n" + Files.readString(log));
        }
    }
}
