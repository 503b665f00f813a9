package org.fotacentre.schedule;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.quartz.utils.ConnectionProvider;

/** Gives Quartz connections of the server's pool; the pool itself belongs to the server. */
record PooledConnections(DataSource pool) implements ConnectionProvider {

    @Override
    public Connection getConnection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void initialize() {
        // The server opened the pool.
    }

    @Override
    public void shutdown() {
        // The server closes the pool.
    }
}
