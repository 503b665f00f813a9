package org.fotacentre.plumbing;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;

import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.PooledConnection;

import org.fotacentre.shared.Setting;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The MariaDB driver's data source, told by our settings where the database is. The server instantiates it by name
 * from {@link DataSources}; what the server itself believes to be user and password is ignored, because some servers
 * pass nulls and the driver would then sign in as the operating-system user. Unlike the driver's own class it is no
 * {@link javax.sql.XADataSource}: with one database there is nothing to hold together, XA costs two more words to the
 * database in each transaction, and a Galera cluster does not know it.
 */
public class FotaDataSource implements DataSource, ConnectionPoolDataSource {

    private static final Setting URL = new Setting("fota.db.url", "jdbc:mariadb://127.0.0.1:3307/fota");
    private static final Setting USER = new Setting("fota.db.user", "fota");
    private static final Setting PASSWORD = new Setting("fota.db.password", "");

    private final MariaDbDataSource driver = new MariaDbDataSource();
    private String description = "";

    public FotaDataSource() throws SQLException {
        driver.setUrl(URL.text());
        driver.setUser(USER.text());
        driver.setPassword(PASSWORD.text());
    }

    /** What administrators may see it called (JDBC 4.3, section 9.6.1); changes nothing. */
    public void setDescription(String description) {
        this.description = description;
    }

    public String getDescription() {
        return description;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return driver.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return driver.getConnection();
    }

    @Override
    public PooledConnection getPooledConnection() throws SQLException {
        return driver.getPooledConnection();
    }

    @Override
    public PooledConnection getPooledConnection(String user, String password) throws SQLException {
        return driver.getPooledConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return driver.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        driver.setLogWriter(writer);
    }

    @Override
    public int getLoginTimeout() {
        return driver.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        driver.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() {
        return driver.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> wanted) throws SQLException {
        return driver.unwrap(wanted);
    }

    @Override
    public boolean isWrapperFor(Class<?> wanted) throws SQLException {
        return driver.isWrapperFor(wanted);
    }
}
