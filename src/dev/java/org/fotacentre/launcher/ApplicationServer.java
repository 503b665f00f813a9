package org.fotacentre.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A {@link ServerProgram} with the WAR at the root, in a JVM of its own. The settings, passwords among them, reach it through the
 * environment, which other users of the machine cannot read.
 */
final class ApplicationServer {

    private static final int STOP_SECONDS = 20;

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
            ServerProgram program = ServerProgram.of(options, folder);
            ProcessBuilder builder = new ProcessBuilder(program.words()).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(log.toFile());
            settings.forEach((name, value) -> builder.environment().put(variable(name), value));
            launch(builder);
            new ServerLog(program, log, process).awaitDeployment();
        } catch (IOException e) {
            throw new CannotStart("The application server does not start: " + e.getMessage(), e);
        }
    }

    ProcessHandle process() {
        return process.toHandle();
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
}
