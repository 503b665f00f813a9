package org.fotacentre.plumbing;

import java.sql.Connection;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The door to the database for all that takes part in the container's transactions; Quartz has {@link QuartzConnections}.
 * What is read after a lock is read as it is then, not as it was when the transaction began, and nothing is locked beside the
 * rows that are named.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/jdbc/fota",
        className = "org.fotacentre.plumbing.FotaDataSource",
        properties = "description=FOTA Centre", // WildFly takes no definition without a property
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 2, initialPoolSize = 2, maxPoolSize = 30)
public class DataSources {
}
