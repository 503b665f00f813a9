package org.fotacentre.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fotacentre.RunningCentre;

/**
 * The application as somebody finds it who just deployed the WAR: on an empty database of its own, without a password for
 * an administrator in the settings, and without a broker. It borrows the database server of {@link RunningCentre}.
 */
public final class FreshConsole implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("the set-up code is ((?:[a-z2-9]{4}-){3}[a-z2-9]{4})");
    private static final AtomicInteger MADE = new AtomicInteger();

    private final String database = "fota_fresh_" + MADE.incrementAndGet();
    private final Path data = Path.of("target", "fresh-data", database);
    private final Options options;
    private final ApplicationServer server;

    /** Starts it. */
    public FreshConsole() {
        FreshData.in(data);
        List<Integer> ports = Ports.free(4);
        options = new Options("127.0.0.1", new Ports(ports.get(0), ports.get(1), 0, ports.get(2), ports.get(3)), data, Options.Programs.chosen());
        server = new ApplicationServer(options);
        createDatabase();
        server.start(settings());
    }

    /** Address of the console, without a slash at the end. */
    public URI address() {
        return URI.create(options.publicUrl());
    }

    /** The code for the set-up page, as the server has logged it. */
    public String setUpCode() {
        try {
            Matcher found = CODE.matcher(Files.readString(options.logs().resolve("server.log")));
            if (!found.find()) {
                throw new AssertionError("No set-up code in the log");
            }
            return found.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(options.settings(new Secrets("", "", "")));
        settings.putAll(RunningCentre.get().database(database));
        return settings;
    }

    private void createDatabase() {
        try {
            Files.createDirectories(options.logs());
            try (Connection connection = DriverManager.getConnection(RunningCentre.get().jdbcUrl()); Statement statement = connection.createStatement()) {
                statement.execute("create database " + database);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
