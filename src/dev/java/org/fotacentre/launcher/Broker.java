package org.fotacentre.launcher;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/** HiveMQ Community Edition inside the launcher's JVM, for this machine only. Keeps sessions and queues in the data folder. */
final class Broker {

    static final String ACCOUNT = "fota";

    private static final String CONFIGURATION = """
            <?xml version="1.0"?>
            <hivemq>
                <listeners>
                    <tcp-listener>
                        <port>%d</port>
                        <bind-address>127.0.0.1</bind-address>
                    </tcp-listener>
                </listeners>
                <!-- Room for a whole fleet that comes back at once; beyond it the broker drops what devices say. And for a push round, which
                     would otherwise wait for an answer after each ten notices. -->
                <mqtt>
                    <receive-maximum>
                        <server-receive-maximum>1000</server-receive-maximum>
                    </receive-maximum>
                    <queued-messages>
                        <max-queue-size>100000</max-queue-size>
                    </queued-messages>
                </mqtt>
                <anonymous-usage-statistics>
                    <enabled>false</enabled>
                </anonymous-usage-statistics>
            </hivemq>
            """;

    private final int port;
    private final Path folder;
    private EmbeddedHiveMQ server;

    Broker(Options options) {
        this.port = options.ports().broker();
        this.folder = options.data().resolve("broker");
    }

    /** Address of a broker on this machine for the broker link and the front door. */
    static String url(int port) {
        return "tcp://127.0.0.1:" + port;
    }

    /**
     * Starts the broker.
     *
     * @throws CannotStart if it does not come up
     */
    void start(String password) {
        try {
            Path configuration = Files.createDirectories(folder.resolve("conf"));
            Files.writeString(configuration.resolve("config.xml"), CONFIGURATION.formatted(port));
            server = EmbeddedHiveMQ.builder().withConfigurationFolder(configuration)
                    .withDataFolder(Files.createDirectories(folder.resolve("data")))
                    .withExtensionsFolder(Files.createDirectories(folder.resolve("extensions")))
                    .withEmbeddedExtension(access(password)).withoutLoggingBootstrap().build();
            server.start().get();
        } catch (IOException | ExecutionException e) {
            throw new CannotStart("The MQTT broker does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new CannotStart("Interrupted while the MQTT broker started", e);
        }
    }

    void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The MQTT broker does not stop", e);
        }
    }

    private static EmbeddedExtension access(String password) {
        return EmbeddedExtension.builder().withId("fota-centre-access").withName("FOTA Centre access").withVersion("1")
                .withAuthor("FOTA Centre").withPriority(0).withStartPriority(1000)
                .withExtensionMain(new BrokerAccess(ACCOUNT, password)).build();
    }
}
