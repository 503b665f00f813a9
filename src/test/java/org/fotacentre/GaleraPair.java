package org.fotacentre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.fotacentre.launcher.FreshData;
import org.fotacentre.launcher.Ports;

/**
 * Two of Debian's MariaDB servers on this machine that Galera keeps alike, as an administrator would set them up for us:
 * all nodes write to the first as long as it lives, then to the second. An arbitrator is the third vote, without which the
 * one that is left would not know that it may go on.
 */
public final class GaleraPair implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "it-galera").toAbsolutePath();
    private static final String ACCOUNT = "fota";
    private static final String PASSWORD = "galera-pass-1";
    private static final int START_SECONDS = 60;

    private final List<Server> servers = new ArrayList<>();
    private Process arbitrator;

    private GaleraPair() {
    }

    /** Starts both and waits until each has all that the other has; takes about ten seconds. */
    static GaleraPair start() {
        GaleraPair pair = new GaleraPair();
        try {
            FreshData.in(FOLDER);
            Files.createDirectories(FOLDER);
            Server first = new Server("first");
            first.install();
            pair.add(first, List.of("--wsrep-cluster-address=gcomm://", "--wsrep-new-cluster", "--init-file=" + accounts()));
            Server second = new Server("second");
            second.welcomeCopy();
            pair.add(second, List.of("--wsrep-cluster-address=gcomm://127.0.0.1:" + first.group));
            pair.startArbitrator();
            return pair;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Address of a database and our account there: the first server, and the second when the first does not answer. */
    Map<String, String> database(String name) {
        return Map.of("fota.db.url", "jdbc:mariadb:sequential://127.0.0.1:%d,127.0.0.1:%d/%s".formatted(servers.get(0).port, servers.get(1).port, name),
                "fota.db.user", ACCOUNT, "fota.db.password", PASSWORD);
    }

    /** Ends the server to which all write, without giving it the time for a word. */
    public void killFirst() {
        servers.get(0).process.destroyForcibly();
        servers.get(0).process.onExit().join();
    }

    @Override
    public void close() {
        arbitrator.destroy();
        servers.forEach(server -> server.process.destroy());
        servers.forEach(server -> server.process.onExit().join());
    }

    private void add(Server server, List<String> role) throws IOException, InterruptedException {
        servers.add(server);
        server.start(role);
        server.awaitReady();
    }

    private void startArbitrator() throws IOException {
        int port = Ports.free(1).get(0);
        arbitrator = run("arbitrator", List.of("garbd", "--group", "fota", "--address",
                "gcomm://127.0.0.1:" + servers.get(0).group + ",127.0.0.1:" + servers.get(1).group,
                "--options", "base_port=" + port + ";gmcast.listen_addr=tcp://127.0.0.1:" + port));
    }

    private static Process run(String log, List<String> words) throws IOException {
        return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(FOLDER.resolve(log + ".log").toFile()).start();
    }

    private static Path accounts() throws IOException {
        return Files.writeString(FOLDER.resolve("accounts.sql"), """
                create database if not exists fota;
                create or replace user %s@'127.0.0.1' identified by '%s';
                grant all on `fota%%`.* to %s@'127.0.0.1';
                """.formatted(ACCOUNT, PASSWORD, ACCOUNT));
    }

    /** One of the two. */
    private static final class Server {

        private final String name;
        private final Path data;
        private final int port;
        private final int group;
        private final int copyByLog;
        private final int copyByFile;
        private Process process;

        Server(String name) {
            this.name = name;
            this.data = FOLDER.resolve(name);
            List<Integer> ports = Ports.free(4);
            this.port = ports.get(0);
            this.group = ports.get(1);
            this.copyByLog = ports.get(2);
            this.copyByFile = ports.get(3);
        }

        void install() throws IOException, InterruptedException {
            Process installer = run(name + "-install", List.of("mariadb-install-db", "--no-defaults", "--user=" + user(), "--datadir=" + data, "--skip-test-db"));
            if (installer.waitFor() != 0) {
                throw new IllegalStateException("MariaDB's data folder cannot be made; see " + FOLDER);
            }
        }

        /** Galera's copy by rsync arrives as nobody when we are root. */
        void welcomeCopy() throws IOException {
            Files.createDirectories(data);
            if (user().equals("root")) {
                UserPrincipal nobody = data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
                Files.setOwner(data, nobody);
            }
        }

        void start(List<String> role) throws IOException {
            List<String> words = new ArrayList<>(List.of("mariadbd", "--no-defaults", "--user=" + user(), "--datadir=" + data, "--port=" + port,
                    "--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "fota-galera-" + port + ".sock"), "--bind-address=127.0.0.1",
                    "--skip-name-resolve", "--max-allowed-packet=64M", "--character-set-server=utf8mb4", "--default-time-zone=+00:00",
                    "--binlog-format=ROW", "--log-bin-trust-function-creators=1", "--innodb-autoinc-lock-mode=2", "--innodb-buffer-pool-size=256M", "--wsrep-on=ON",
                    "--wsrep-provider=/usr/lib/galera/libgalera_smm.so", "--wsrep-cluster-name=fota", "--wsrep-node-name=" + name,
                    "--wsrep-node-address=127.0.0.1:" + group, "--wsrep-sst-method=rsync", "--wsrep-sst-receive-address=127.0.0.1:" + copyByFile,
                    "--wsrep-provider-options=base_port=" + group + ";gmcast.listen_addr=tcp://127.0.0.1:" + group
                            + ";ist.recv_addr=127.0.0.1:" + copyByLog + ";gcache.size=64M"));
            words.addAll(role);
            process = run(name + "-server", words);
        }

        void awaitReady() throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
            while (!isReady()) {
                if (System.nanoTime() > end || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("The " + name + " server of the Galera pair does not start; see " + FOLDER);
                }
            }
        }

        private boolean isReady() {
            try (Connection connection = DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", ACCOUNT, PASSWORD);
                    ResultSet state = connection.createStatement().executeQuery("show status like 'wsrep_local_state_comment'")) {
                return state.next() && state.getString(2).equals("Synced");
            } catch (SQLException e) {
                return false;
            }
        }

        private static String user() {
            return System.getProperty("user.name");
        }
    }
}
