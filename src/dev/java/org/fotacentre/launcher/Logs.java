package org.fotacentre.launcher;

import java.nio.file.Path;

/** Sends the talk of database and broker to files instead of the console. To be called before the first logger is made. */
final class Logs {

    private Logs() {
    }

    static void into(Path folder) {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("slf4j.provider", "ch.qos.logback.classic.spi.LogbackServiceProvider");
        System.setProperty("logback.configurationFile", "launcher-logback.xml");
        System.setProperty("fota.logs", folder.toString());
    }
}
