package org.fotacentre.launcher;

import java.util.Map;

/**
 * Starts the whole product with one command ({@code mvn -Prun package}) and stops it with Ctrl-C, with SIGTERM, or
 * when Maven, its parent, has gone.
 */
public final class Launcher {

    private Launcher() {
    }

    /** Runs until stopped; ends with code 1 and a plain sentence when something prevents the start. */
    public static void main(String[] arguments) {
        Outcome.unknown();
        try {
            Options options = Options.given();
            Centre centre = new Centre(options, sentence -> System.out.println("  " + sentence));
            Runtime.getRuntime().addShutdownHook(new Thread(centre::close, "stop"));
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
            run(options, centre);
        } catch (CannotStart e) {
            Outcome.failed(e.getMessage());
        } catch (RuntimeException | InterruptedException e) {
            e.printStackTrace();
            Outcome.failed("This is a bug in the launcher.");
        }
    }

    private static void run(Options options, Centre centre) throws InterruptedException {
        try {
            Secrets secrets = centre.start(Map.of());
            System.out.println(Banner.of(options, secrets));
            int code = centre.awaitEnd();
            throw new CannotStart("The application server ended by itself with code " + code + ". Its log is in " + options.logs());
        } catch (CannotStart e) {
            if (!centre.isClosing()) {
                throw e;
            }
        }
    }
}
