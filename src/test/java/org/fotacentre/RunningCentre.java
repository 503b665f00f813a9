package org.fotacentre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.fotacentre.gateway.frontdoor.BrokerAddress;
import org.fotacentre.launcher.CannotStart;
import org.fotacentre.launcher.Centre;
import org.fotacentre.launcher.DatabaseServer;
import org.fotacentre.launcher.FreshData;
import org.fotacentre.launcher.Options;
import org.fotacentre.launcher.Ports;
import org.fotacentre.launcher.Secrets;

/**
 * The whole product, running: real database, real broker, real application server with the WAR of this build, on free
 * ports, with empty data in {@code target/it-data}. The first test that asks starts it; {@link StopAfterSession} stops
 * it when all tests are over. The push round comes every two seconds. With {@code -Dfota.it.broker=mosquitto} the broker
 * is Debian's Mosquitto instead of the embedded HiveMQ, with {@code -Dfota.it.database=galera} the database is a
 * {@link GaleraPair} instead of the embedded server.
 */
public final class RunningCentre implements AutoCloseable {

    /** As many downloads at the same time as it serves. */
    public static final int MOST_DOWNLOADS = 40;

    /** When the push round comes, at every node. */
    public static final String PUSH_CRON = "0/2 * * * * ?";

    private static final Path DATA = Path.of("target", "it-data");
    private static final Path MOSQUITTO_DATA = Path.of("target", "it-mosquitto");
    private static final Path BESIDE_DATA = Path.of("target", "it-beside");
    private static RunningCentre running;
    private static CannotStart failure;

    private final Options options;
    private final Centre centre;
    private final Optional<Mosquitto> mosquitto;
    private final Optional<BrokerAddress> lent;
    private final Optional<GaleraPair> galera;
    private final StatementTap tap;
    private final Secrets secrets;

    private RunningCentre(Path data, boolean withMosquitto, Optional<BrokerAddress> lent, Map<String, String> more) {
        FreshData.in(data);
        options = new Options("127.0.0.1", Ports.free(), data, Options.Programs.chosen());
        centre = new Centre(options, sentence -> { });
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        this.lent = lent;
        mosquitto = Optional.of(data).filter(folder -> withMosquitto).map(Mosquitto::start);
        galera = Optional.of(System.getProperty("fota.it.database", "")).filter("galera"::equals).map(wanted -> GaleraPair.start());
        tap = new StatementTap(options.ports().database());
        secrets = start(more);
    }

    /** Another running product, with Debian's Mosquitto as its broker; to be closed by who asked for it. */
    public static RunningCentre withMosquitto() {
        return new RunningCentre(MOSQUITTO_DATA, true, Optional.empty(), Map.of());
    }

    /**
     * Another running product with some settings more, a node name of its own among them; to be closed by who asked for it. It
     * shares the broker of {@link #get()}: two of them in one JVM get in each other's way.
     */
    public static RunningCentre beside(Map<String, String> more) {
        return new RunningCentre(BESIDE_DATA, false, Optional.of(get().broker()), more);
    }

    /** The product of this test session, started if it does not run yet (takes about 20 seconds). When that failed once, it is not tried again. */
    public static synchronized RunningCentre get() {
        if (failure != null) {
            throw failure;
        }
        if (running == null) {
            running = new RunningCentre(DATA, System.getProperty("fota.it.broker", "").equals("mosquitto"), Optional.empty(), Map.of());
        }
        return running;
    }

    static synchronized void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void close() {
        centre.close();
        tap.close();
        galera.ifPresent(GaleraPair::close);
        mosquitto.ifPresent(Mosquitto::close);
    }

    /** Address of the console, without a slash at the end. */
    public URI console() {
        return URI.create(options.publicUrl());
    }

    /** Port of the front door on 127.0.0.1. */
    public int devicePort() {
        return options.ports().device();
    }

    /** Port of the front door for TLS on 127.0.0.1. */
    public int tlsPort() {
        return options.ports().tls();
    }

    /** Name of the first administrator. */
    public String adminName() {
        return options.adminName();
    }

    /** Password of the first administrator. */
    public String adminPassword() {
        return secrets.admin();
    }

    /** The broker behind the front door, and our account there. */
    public BrokerAddress broker() {
        return otherBroker().orElseGet(() -> new BrokerAddress(
                URI.create("tcp://127.0.0.1:" + options.ports().broker()), "fota", secrets.broker()));
    }

    /** Settings that let another program use a database of this server: address, account and password. */
    public Map<String, String> database(String name) {
        return galera.map(pair -> pair.database(name)).orElseGet(() -> Map.of("fota.db.url", DatabaseServer.url(options.ports().database(), name),
                "fota.db.user", DatabaseServer.ACCOUNT, "fota.db.password", secrets.database()));
    }

    /** Address of the application's database for JDBC, account and password included. */
    public String jdbcUrl() {
        Map<String, String> settings = database("fota");
        return settings.get("fota.db.url") + "?user=" + settings.get("fota.db.user") + "&password=" + settings.get("fota.db.password");
    }

    /** The servers of the database, if there are two. */
    public Optional<GaleraPair> galera() {
        return galera;
    }

    /** From now on the statements of the application are remembered. */
    public void hear() {
        tap.listen();
    }

    /** The statements since {@link #hear()}, each once; no more are remembered. */
    public List<String> heard() {
        return tap.heard();
    }

    /** Takes the database from the application until {@link #giveDatabaseBack()}. */
    public void takeDatabaseAway() {
        tap.shut();
    }

    /** The application finds its database again. */
    public void giveDatabaseBack() {
        tap.reopen();
    }

    /** Folder with the data of the running product, the vault among them. */
    public Path data() {
        return options.data();
    }

    /** What its application server has logged. */
    public Path log() {
        return data().resolve("log").resolve("server.log");
    }

    /** Whether it has logged that something of a product's devices could not be dealt with, other than by an answer. */
    public boolean hasFailedWith(String productKey) {
        try {
            return Pattern.compile("(Work for device|Could not check CONNECT of) \\S*" + productKey).matcher(Files.readString(log())).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Secrets start(Map<String, String> more) {
        try {
            Map<String, String> settings = settings();
            settings.putAll(more);
            return centre.start(settings);
        } catch (CannotStart e) {
            close();
            failure = e;
            throw e;
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of("fota.db.url", DatabaseServer.url(tap.port(), "fota"), "fota.push.cron", PUSH_CRON,
                "fota.download.most", String.valueOf(MOST_DOWNLOADS), "fota.download.patience", "20"));
        otherBroker().ifPresent(other -> settings.putAll(Map.of("fota.broker.url", other.url().toString(),
                "fota.broker.user", other.user(), "fota.broker.password", other.password())));
        galera.map(pair -> pair.database("fota")).ifPresent(settings::putAll);
        return settings;
    }

    private Optional<BrokerAddress> otherBroker() {
        return mosquitto.map(Mosquitto::address).or(() -> lent);
    }
}
