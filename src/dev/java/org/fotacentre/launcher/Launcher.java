package org.fotacentre.launcher;

import java.util.Map;

/**
 * Starts the whole product with one command ({@code mvn -Prun package}) and stops it with Ctrl-C, with SIGTERM, or
 * when Maven, its parent, has gone.
 */
public final class Launcher {

    private Launcher() {
    }

    /** Runs until stopped; ends with code 1 and one plain sentence when something prevents the start. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Options options = Options.given();
            Centre centre = new Centre(options, sentence -> System.out.println("  " + sentence + " …"));
            stopWithJvm(centre);
            stopWithParent();
            run(options, centre);
        } catch (CannotStart e) {
            complain(e.getMessage());
        }
    }

    private static void run(Options options, Centre centre) throws InterruptedException {
        Logs.into(options.logs());
        try {
            Secrets secrets = centre.start(Map.of());
            System.out.println(Banner.of(options, secrets));
            int code = centre.awaitEnd();
            if (!centre.isClosing()) {
                complain("The application server ended by itself with code " + code + ". See " + options.logs());
            }
        } catch (CannotStart e) {
            if (!centre.isClosing()) {
                complain(e.getMessage());
            }
        }
    }

    private static void stopWithJvm(Centre centre) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("\n  Stopping …");
            centre.close();
            System.out.println("  Stopped.");
        }, "stop"));
    }

    private static void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }

    private static void complain(String sentence) {
        System.err.println("\n" + sentence + "\n");
        System.exit(1);
    }
}
