package org.fotacentre;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The database of the running product, for tests that look behind the scenes or need a start nobody can click together. */
public final class Database {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 50;
    private static final String WAITING_FOR_PLAN = "select count(*) from information_schema.processlist"
            + " where id <> connection_id() and info like '%upgrade_plan%FOR UPDATE%'";

    private Database() {
    }

    /** The first column of the first row as text, or {@code "none"} when there is no row or it is null. */
    public static String text(String query, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement statement = prepared(connection, query, parameters);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Objects.toString(rows.getString(1), "none") : "none";
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Changes something. */
    public static void change(String command, Object... parameters) {
        try (Connection connection = connection(); PreparedStatement statement = prepared(connection, command, parameters)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    /**
     * Waits until the query gives this text.
     *
     * @throws AssertionError if it does not within 30 seconds
     */
    public static void await(String expected, String query, Object... parameters) throws InterruptedException {
        await(expected, PATIENCE, query, parameters);
    }

    /**
     * The same with another patience.
     *
     * @throws AssertionError if it does not in time
     */
    public static void await(String expected, Duration patience, String query, Object... parameters) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        String found = text(query, parameters);
        while (!found.equals(expected)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(query + " still gives " + found + " instead of " + expected);
            }
            Thread.sleep(PAUSE_MILLIS);
            found = text(query, parameters);
        }
    }

    /**
     * Changes a plan at the very moment when {@code late}, which has read the plan, waits to change it too; answers what
     * {@code late} gives.
     */
    public static <T> T overtake(Supplier<T> late, String command, Object... parameters) throws InterruptedException {
        try (Connection connection = connection(); PreparedStatement statement = prepared(connection, command, parameters)) {
            connection.setAutoCommit(false);
            statement.executeUpdate();
            CompletableFuture<T> waiting = CompletableFuture.supplyAsync(late);
            await("1", WAITING_FOR_PLAN);
            connection.commit();
            return waiting.join();
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    /** Locks the rows that a query for update finds, until it is closed: whoever wants to change them waits. */
    public static Connection hold(String query, Object... parameters) {
        try {
            Connection connection = connection();
            connection.setAutoCommit(false);
            prepared(connection, query, parameters).executeQuery();
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(RunningCentre.get().jdbcUrl());
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
