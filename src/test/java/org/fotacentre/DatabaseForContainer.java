package org.fotacentre;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Lends in-container tests a database of their own on the server of {@link RunningCentre}, as system properties that
 * {@code arquillian.xml} passes on.
 */
public final class DatabaseForContainer implements LoadableExtension {

    private static final String NAME = "fota_stores";

    @Override
    public void register(ExtensionBuilder extensions) {
        extensions.observer(Lender.class);
    }

    /** Arquillian makes it. */
    public static final class Lender {

        /** Comes before Arquillian reads its configuration, which happens at the same event. */
        public void lend(@Observes(precedence = 1000) ManagerStarted event) throws SQLException {
            RunningCentre centre = RunningCentre.get();
            try (Connection connection = DriverManager.getConnection(centre.jdbcUrl()); Statement statement = connection.createStatement()) {
                statement.execute("create database " + NAME);
            }
            centre.database(NAME).forEach(System::setProperty);
        }
    }
}
