package org.fotacentre.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads from the application server's log how the deployment went: the server itself stays up and answers 404 to
 * everything when the application failed.
 */
final class ServerLog {

    private static final int START_SECONDS = 180;
    private static final int SHOWN_REASONS = 4;
    private static final Pattern STACK = Pattern.compile("(?m)^\\s*(at |\\.\\.\\. \\d+ more).*\\R");
    private static final Pattern CAUSE = Pattern.compile("(?sm)^Caused by: .*");

    private final ServerProgram program;
    private final Path log;
    private final Process server;

    ServerLog(ServerProgram program, Path log, Process server) {
        this.program = program;
        this.log = log;
        this.server = server;
    }

    /**
     * Waits until the server is ready.
     *
     * @throws CannotStart if the server ended, or is ready without the application, or is not ready after three minutes
     */
    void awaitDeployment() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!isReady()) {
            if (hasEnded()) {
                throw failed("The application server ended with code " + server.exitValue() + ".");
            }
            if (System.nanoTime() > deadline) {
                throw failed("The application server was not ready after " + START_SECONDS + " seconds.");
            }
        }
        if (program.deployedNothing().matcher(Files.readString(log)).find()) {
            throw failed("The application server is up, but FOTA Centre could not be deployed on it.");
        }
    }

    private boolean isReady() throws IOException {
        return program.ready().matcher(Files.readString(log)).find();
    }

    private boolean hasEnded() {
        try {
            return server.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new CannotStart("Interrupted while the application server started", e);
        }
    }

    private CannotStart failed(String sentence) throws IOException {
        String reasons = STACK.splitAsStream(Files.readString(log)).flatMap(part -> CAUSE.matcher(part).results())
                .map(MatchResult::group).distinct().limit(SHOWN_REASONS)
                .map(reason -> "\n  " + reason.strip().replace("\n", "\n  ")).collect(Collectors.joining());
        return new CannotStart(sentence + reasons + "\nThe whole story is in " + log);
    }
}
