package org.fotacentre.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The whole product: database, broker, application server, started in this order and stopped in the opposite one. */
public final class Centre implements AutoCloseable {

    private static final String BROKER_SETTING = "fota.broker.url";

    private final Options options;
    private final Consumer<String> progress;
    private final ApplicationServer application;
    private final Processes processes;
    private final Deque<Runnable> toStop = new ArrayDeque<>();
    private boolean closing;

    /** The product as chosen in the options; what happens is told to {@code progress}, sentence by sentence. */
    public Centre(Options options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
        this.application = new ApplicationServer(options);
        this.processes = new Processes(options.data());
    }

    /**
     * Starts everything.
     *
     * @param extra further settings of the application, by their names; with another broker among them, none is started
     * @return the passwords in force
     * @throws CannotStart saying what is wrong; what was started stays so until {@link #close()}
     */
    public Secrets start(Map<String, String> extra) {
        Secrets secrets = startDatabase();
        startServers(secrets, extra);
        return secrets;
    }

    /**
     * Starts the database alone.
     *
     * @return the passwords in force
     * @throws CannotStart as {@link #start}
     */
    public Secrets startDatabase() {
        DataFolder folder = DataFolder.take(options);
        toStop.push(folder::close);
        Logs.into(options.logs());
        processes.endLeftovers();
        options.ports().requireFree();
        Secrets secrets = Secrets.of(options.data());
        DatabaseServer database = new DatabaseServer(options);
        begin("the database", () -> database.start(secrets.database()), database::stop);
        return secrets;
    }

    /** The JVM of the application server, for who measures it; to be asked when it runs. */
    public ProcessHandle application() {
        return application.process();
    }

    /** Waits until the application server ends, by itself or because of {@link #close()}; returns its exit code. */
    public int awaitEnd() throws InterruptedException {
        return application.awaitEnd();
    }

    /** Whether {@link #close()} was called. */
    public synchronized boolean isClosing() {
        return closing;
    }

    /** Stops everything that was started, last first. */
    @Override
    public synchronized void close() {
        closing = true;
        while (!toStop.isEmpty()) {
            toStop.pop().run();
        }
    }

    private void startServers(Secrets secrets, Map<String, String> extra) {
        Broker broker = new Broker(options);
        Map<String, String> settings = new TreeMap<>(options.settings(secrets));
        settings.putAll(extra);
        if (!extra.containsKey(BROKER_SETTING)) {
            begin("the MQTT broker", () -> broker.start(secrets.broker()), broker::stop);
        }
        begin("the application", () -> application.start(settings), application::stop);
    }

    private void begin(String what, Runnable start, Runnable stop) {
        synchronized (this) {
            if (closing) {
                throw new CannotStart("Stopped while starting");
            }
            toStop.push(() -> end(what, stop));
        }
        progress.accept("Starting " + what);
        start.run();
        processes.remember();
    }

    /** What cannot be stopped must not keep the others from being stopped. */
    private void end(String what, Runnable stop) {
        progress.accept("Stopping " + what);
        try {
            stop.run();
        } catch (RuntimeException e) {
            progress.accept(e.getMessage());
        }
    }
}
