package org.fotacentre.plumbing;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The two doors to the one database: {@code fota} takes part in the container's transactions, {@code quartz} does not,
 * because Quartz commits its own bookkeeping.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/jdbc/fota",
        className = "org.fotacentre.plumbing.FotaDataSource",
        minPoolSize = 2, initialPoolSize = 2, maxPoolSize = 30)
@DataSourceDefinition(
        name = "java:app/jdbc/quartz",
        className = "org.fotacentre.plumbing.FotaDataSource",
        transactional = false,
        minPoolSize = 1, initialPoolSize = 1, maxPoolSize = 8)
public class DataSources {
}
