package org.fotacentre.plumbing;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.enterprise.context.Dependent;

import org.quartz.utils.ConnectionProvider;

/**
 * Gives Quartz a new connection for each thing it does, which is some a minute. It commits its own bookkeeping and needs
 * nothing of the server's pool, which on a thread that never ends, as Quartz's do, hands out a connection again and again,
 * also one that broke.
 */
@Dependent
public class QuartzConnections implements ConnectionProvider {

    private final FotaDataSource database;

    public QuartzConnections() throws SQLException {
        database = new FotaDataSource();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return database.getConnection();
    }

    @Override
    public void initialize() {
        // Nothing is kept open.
    }

    @Override
    public void shutdown() {
        // Nothing is kept open.
    }
}
