package org.fotacentre.launcher;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Sends the talk of database and broker to files instead of the console. */
final class Logs {

    private Logs() {
    }

    /** To be called before the first logger is made: the broker needs logback, which stands beside the WAR's slf4j-jdk14. */
    static void into(Path folder) {
        System.setProperty("slf4j.provider", "ch.qos.logback.classic.spi.LogbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.putProperty("folder", folder.toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(Logs.class.getResource("/launcher-logback.xml"));
        } catch (JoranException e) {
            throw new IllegalStateException("launcher-logback.xml is wrong", e);
        }
    }
}
