package org.fotacentre.plumbing;

import java.sql.SQLException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

import org.flywaydb.core.Flyway;

/**
 * Brings the database to the version of this WAR before anything else starts. The steps are the files of
 * {@code db/migration} and {@link QuartzTables}; Flyway's lock lets several nodes start at the same time.
 */
@ApplicationScoped
public class DatabaseMigration {

    private static final System.Logger LOG = System.getLogger(DatabaseMigration.class.getName());

    void migrate(@Observes @Priority(10) @Initialized(ApplicationScoped.class) Object start) throws SQLException {
        int steps = Flyway.configure(DatabaseMigration.class.getClassLoader())
                .dataSource(new FotaDataSource())
                .locations("classpath:db/migration")
                .javaMigrations(new QuartzTables())
                .load()
                .migrate()
                .migrationsExecuted;
        LOG.log(System.Logger.Level.INFO, "Database is up to date, {0} migration(s) run", steps);
    }
}
