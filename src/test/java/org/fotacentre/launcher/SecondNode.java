package org.fotacentre.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fotacentre.RunningCentre;
import org.fotacentre.gateway.frontdoor.BrokerAddress;

/**
 * One more application server beside that of {@link RunningCentre}: another process with a front door and a console of its
 * own, and the same database, broker and data folder. Downloads are given out under the address of the first one, as
 * they would be under that of a balancer. It can be started again after its end.
 */
public final class SecondNode implements AutoCloseable {

    /** Its name among the nodes. */
    public static final String NAME = "second";

    private static final Path DATA = Path.of("target", "second-node");

    private final RunningCentre first = RunningCentre.get();
    private final Options options;
    private ApplicationServer server;

    public SecondNode() {
        FreshData.in(DATA);
        Options.Programs programs = new Options.Programs(Path.of("target", "fota-centre.war"), Path.of("target", "server", "payara-micro.jar"));
        List<Integer> ports = Ports.free(4);
        options = new Options("127.0.0.1", new Ports(ports.get(0), ports.get(1), 0, ports.get(2), ports.get(3)), DATA, programs);
    }

    /** Starts it and waits until it serves. */
    public SecondNode start() {
        try {
            Files.createDirectories(options.logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = new ApplicationServer(options);
        server.start(settings());
        return this;
    }

    /** Port of its front door on 127.0.0.1. */
    public int devicePort() {
        return options.ports().device();
    }

    /** What it has logged since it was started. */
    public Path log() {
        return options.logs().resolve("server.log");
    }

    /** Ends its process without giving it the time for a word. */
    public void kill() {
        String mark = options.data().toString();
        ProcessHandle.current().children().filter(child -> child.info().commandLine().orElse("").contains(mark)).forEach(child -> {
            child.destroyForcibly();
            child.onExit().join();
        });
    }

    /** Stops it as an administrator would; it may be started again. */
    @Override
    public void close() {
        server.stop();
        kill(); // what a test that failed has left running
    }

    private Map<String, String> settings() {
        BrokerAddress broker = first.broker();
        Map<String, String> settings = new HashMap<>(options.settings(new Secrets("", "", "")));
        settings.putAll(first.database("fota"));
        settings.putAll(Map.of("fota.node", NAME, "fota.data", first.data().toString(), "fota.public.url", first.console().toString(),
                "fota.push.cron", RunningCentre.PUSH_CRON, "fota.broker.url", broker.url().toString(),
                "fota.broker.user", broker.user(), "fota.broker.password", broker.password()));
        return settings;
    }
}
