package org.fotacentre.plumbing;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.XAConnection;

import org.fotacentre.shared.Setting;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The MariaDB driver's data source, told by our settings where the database is. The server instantiates it by name
 * from {@link DataSources}; what the server itself believes to be user and password is ignored, because some servers
 * pass nulls and the driver would then sign in as the operating-system user.
 */
public class FotaDataSource extends MariaDbDataSource {

    private static final Setting URL = new Setting("fota.db.url", "jdbc:mariadb://127.0.0.1:3307/fota");
    private static final Setting USER = new Setting("fota.db.user", "fota");
    private static final Setting PASSWORD = new Setting("fota.db.password", "");

    public FotaDataSource() throws SQLException {
        super();
        setUrl(URL.text());
        setUser(USER.text());
        setPassword(PASSWORD.text());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return getXAConnection();
    }
}
