package org.fotacentre.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Payara Micro, which opens one port, calls nobody and joins no cluster. */
record PayaraMicro(Options options, Path folder) {

    private static final Pattern READY = Pattern.compile("Payara Micro \\S+ \\(build .*\\) ready in ");
    private static final Pattern DEPLOYED_NOTHING = Pattern.compile("\"Deployed\": \\[\\s*]");
    private static final List<String> ALONE = List.of("--nocluster", "--nohostaware", "--disablephonehome");

    /**
     * Writes the files that its words name into the folder. A root folder that was not named the server deletes as soon as it is told
     * to stop, beside the application that still stops and then finds no class it has not used before.
     */
    ServerProgram program() throws IOException {
        List<String> words = ServerProgram.java(folder);
        words.addAll(List.of("-jar", options.programs().server().toAbsolutePath().toString()));
        words.addAll(ALONE);
        words.addAll(List.of("--rootdir", folder.resolve("root").toString()));
        words.addAll(List.of("--prebootcommandfile", beforeBoot().toString(), "--logproperties", logging().toString()));
        words.addAll(List.of("--port", String.valueOf(options.ports().http())));
        words.addAll(List.of("--deploy", options.programs().war().toAbsolutePath().toString(), "--contextroot", "/"));
        return new ServerProgram(words, READY, DEPLOYED_NOTHING);
    }

    /**
     * Hazelcast would open a port of its own to the network, and one server needs no cluster. HTTP/2 without TLS is used
     * by no browser, and the server loses the body of a POST that asks for the change. The server keeps four times the
     * write buffer of what a slow device has not taken yet: with its own choice, megabytes for each of thousands.
     */
    private Path beforeBoot() throws IOException {
        return Files.writeString(folder.resolve("before-boot.txt"), """
                set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=%s
                set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
                set configs.config.server-config.network-config.protocols.protocol.http-listener.http.http2-enabled=false
                set configs.config.server-config.network-config.transports.transport.tcp.socket-write-buffer-size=16384
                """.formatted(options.listenAddress()));
    }

    private Path logging() throws IOException {
        Path file = folder.resolve("logging.properties");
        try (InputStream ours = PayaraMicro.class.getResourceAsStream("/payara-logging.properties")) {
            Files.copy(ours, file);
        }
        return file;
    }
}
