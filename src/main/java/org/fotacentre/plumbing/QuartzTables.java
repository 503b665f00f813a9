package org.fotacentre.plumbing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.quartz.Scheduler;

/** Creates the tables of the Quartz job store with the script that the Quartz release itself carries. */
final class QuartzTables implements JavaMigration {

    private static final String SCRIPT = "/org/quartz/impl/jdbcjobstore/tables_mysql_innodb.sql";

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String command : script().replaceAll("(?m)^\\s*(#|--).*$", "").split(";")) {
                if (!command.isBlank() && !command.strip().equalsIgnoreCase("commit")) {
                    statement.execute(command);
                }
            }
        }
    }

    private static String script() {
        try (InputStream in = Scheduler.class.getResourceAsStream(SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0008");
    }

    @Override
    public String getDescription() {
        return "quartz";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }
}
