package org.fotacentre.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fotacentre.gateway.frontdoor.BrokerAddress;
import org.fotacentre.launcher.Centre;
import org.fotacentre.launcher.DatabaseServer;
import org.fotacentre.launcher.FreshData;
import org.fotacentre.launcher.Options;
import org.fotacentre.launcher.Ports;
import org.fotacentre.launcher.Secrets;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * What is measured, started as {@code mvn -Prun package} starts it, on free ports and with empty data in
 * {@code target/bench/data}: the whole product, or its database alone. One stage at a time.
 */
public final class Stage implements AutoCloseable {

    private static final Path WAR = Options.Programs.chosen().war();
    /** No push round comes by itself unless a benchmark asks for it. */
    private static final Map<String, String> UNDISTURBED = Map.of("fota.push.cron", "0 0 0 1 1 ? 2099");

    private final Options options;
    private final Centre centre;
    private Secrets secrets;

    private Stage(Path war) {
        Path data = Benchmarks.FOLDER.resolve("data");
        FreshData.in(data);
        options = new Options("127.0.0.1", Ports.free(), data, new Options.Programs(war, Options.Programs.chosen().server()));
        centre = new Centre(options, sentence -> { });
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /**
     * The whole product.
     *
     * @param settings by their names; without {@code fota.push.cron} there is no push round
     */
    public static Stage product(Map<String, String> settings) {
        return application(WAR, settings);
    }

    /** The whole product with another application in the place of ours. */
    public static Stage application(Path war, Map<String, String> settings) {
        Stage stage = new Stage(war);
        Map<String, String> all = new HashMap<>(UNDISTURBED);
        all.putAll(settings);
        stage.secrets = stage.centre.start(all);
        return stage;
    }

    /** The database without a table in it. */
    public static Stage databaseOnly() {
        Stage stage = new Stage(WAR);
        stage.secrets = stage.centre.startDatabase();
        return stage;
    }

    /** Stops all of it. */
    @Override
    public void close() {
        centre.close();
    }

    /** Address of the console, without a slash at the end. */
    public URI console() {
        return URI.create(options.publicUrl());
    }

    /** Name of the first administrator. */
    public String adminName() {
        return options.adminName();
    }

    /** Password of the first administrator. */
    public String adminPassword() {
        return secrets.admin();
    }

    /** Port of the front door on 127.0.0.1. */
    public int devicePort() {
        return options.ports().device();
    }

    /** Port of the front door for TLS on 127.0.0.1. */
    public int tlsPort() {
        return options.ports().tls();
    }

    /** The broker behind the front door, and our account there. */
    public BrokerAddress broker() {
        return new BrokerAddress(URI.create("tcp://127.0.0.1:" + options.ports().broker()), "fota", secrets.broker());
    }

    /** The product's database, a new connection each time. */
    public DataSource database() throws SQLException {
        return new MariaDbDataSource(DatabaseServer.url(options.ports().database(), "fota") + "?user=" + DatabaseServer.ACCOUNT
                + "&password=" + secrets.database());
    }

    /** Folder with the data of the product, the vault among them. */
    public Path data() {
        return options.data();
    }

    /** The JVM of the application server. */
    public ProcessHandle server() {
        return centre.application();
    }

    /** Memory of the application server that is in the machine's RAM, in MiB. */
    public long serverMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(server().pid()), "status"))) {
            String line = lines.filter(text -> text.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
        }
    }
}
