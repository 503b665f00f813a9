package org.fotacentre.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Payara Micro with the WAR at the root, in a JVM of its own. The settings, passwords among them, reach it through the
 * environment, which other users of the machine cannot read.
 */
final class ApplicationServer {

    private static final int STOP_SECONDS = 20;
    private static final List<String> JVM = List.of("-Xmx700m", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true");
    private static final List<String> ALONE = List.of("--nocluster", "--nohostaware", "--disablephonehome");


    private final Options options;
    private final Path log;
    private Process process;
    private boolean stopped;

    ApplicationServer(Options options) {
        this.options = options;
        this.log = options.logs().resolve("server.log");
    }

    /**
     * Starts the server and waits until the application answers.
     *
     * @throws CannotStart if the application was not deployed
     */
    void start(Map<String, String> settings) {
        try {
            Path folder = options.data().resolve("server");
            Trees.delete(folder);
            Files.createDirectories(folder);
            keepLastLog();
            ProcessBuilder builder = new ProcessBuilder(command(folder)).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(log.toFile());
            settings.forEach((name, value) -> builder.environment().put(variable(name), value));
            launch(builder);
            new ServerLog(log, process).awaitDeployment();
        } catch (IOException e) {
            throw new CannotStart("The application server does not start: " + e.getMessage(), e);
        }
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    synchronized void stop() {
        stopped = true;
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private synchronized void launch(ProcessBuilder builder) throws IOException {
        if (stopped) {
            throw new CannotStart("Stopped while starting");
        }
        process = builder.start();
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private void keepLastLog() throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Hazelcast would open a port of its own to the network, and one server needs no cluster. HTTP/2 without TLS is used
     * by no browser, and the server loses the body of a POST that asks for the change.
     */
    private Path beforeBoot(Path folder) throws IOException {
        String address = options.onlyThisMachine() ? "127.0.0.1" : "0.0.0.0";
        return Files.writeString(folder.resolve("before-boot.txt"), """
                set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=%s
                set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
                set configs.config.server-config.network-config.protocols.protocol.http-listener.http.http2-enabled=false
                """.formatted(address));
    }

    private static Path logging(Path folder) throws IOException {
        Path file = folder.resolve("logging.properties");
        try (InputStream ours = ApplicationServer.class.getResourceAsStream("/payara-logging.properties")) {
            Files.copy(ours, file);
        }
        return file;
    }

    private List<String> command(Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(List.of("-jar", options.programs().payaraMicro().toAbsolutePath().toString()));
        command.addAll(ALONE);
        command.addAll(List.of("--port", String.valueOf(options.ports().http())));
        command.addAll(List.of("--prebootcommandfile", beforeBoot(folder).toString(), "--logproperties", logging(folder).toString()));
        command.addAll(List.of("--deploy", options.programs().war().toAbsolutePath().toString(), "--contextroot", "/"));
        return command;
    }
}
