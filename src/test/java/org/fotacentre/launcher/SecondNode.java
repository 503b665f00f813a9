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
 * One more application server beside that of a {@link RunningCentre}: another process with a front door and a console of its
 * own, and the same database and broker. It can be started again after its end.
 */
public final class SecondNode implements AutoCloseable {

    /** Its name among the nodes. */
    public static final String NAME = "second";

    private final RunningCentre first;
    private final Map<String, String> more;
    private final Options options;
    private ApplicationServer server;

    /**
     * One that shares the data folder, too, and the addresses of the console and of downloads, as behind a balancer.
     */
    public SecondNode() {
        this(RunningCentre.get(), "second-node", Map.of("fota.data", RunningCentre.get().data().toString(),
                "fota.public.url", RunningCentre.get().console().toString(),
                "fota.download.url", "http://127.0.0.1:" + RunningCentre.get().devicePort()));
    }

    private SecondNode(RunningCentre first, String folder, Map<String, String> more) {
        this.first = first;
        this.more = more;
        Path data = Path.of("target", folder);
        FreshData.in(data);
        List<Integer> ports = Ports.free(4);
        options = new Options("127.0.0.1", new Ports(ports.get(0), ports.get(1), 0, ports.get(2), ports.get(3)), data, Options.Programs.chosen());
    }

    /** One with a data folder of its own, into which the keys of the first were copied. */
    public static SecondNode withFolderOfItsOwn(RunningCentre first, Map<String, String> settings) {
        SecondNode node = new SecondNode(first, "store-node", settings);
        try {
            Files.createDirectories(node.data());
            for (String key : List.of("download.key", "user-link.key")) {
                Files.copy(first.data().resolve(key), node.data().resolve(key));
            }
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Its own folder. */
    public Path data() {
        return options.data();
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
        settings.putAll(Map.of("fota.node", NAME, "fota.push.cron", RunningCentre.PUSH_CRON, "fota.broker.url", broker.url().toString(),
                "fota.broker.user", broker.user(), "fota.broker.password", broker.password()));
        settings.putAll(more);
        return settings;
    }
}
