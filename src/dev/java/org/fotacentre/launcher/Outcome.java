package org.fotacentre.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fotacentre.shared.Setting;

/**
 * Tells Maven how it went. Maven would print a stack trace for an exit code other than 0, so the build accepts the
 * launcher's codes and looks for this file instead.
 */
final class Outcome {

    private static final Path FAILED = Path.of(new Setting("fota.launcher.failed", "target/launcher-failed").text());

    private Outcome() {
    }

    /** Forgets how it went the last time. */
    static void unknown() {
        try {
            Files.deleteIfExists(FAILED);
        } catch (IOException e) {
            System.err.println("Cannot delete " + FAILED + ": " + e);
        }
    }

    /** Says what went wrong and ends the JVM with code 1. */
    static void failed(String reason) {
        System.err.println("\n" + reason + "\n");
        try {
            Files.createDirectories(FAILED.toAbsolutePath().getParent());
            Files.writeString(FAILED, reason);
        } catch (IOException e) {
            System.err.println("Cannot write " + FAILED + ": " + e);
        }
        System.exit(1);
    }
}
