package org.fotacentre.firmware.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An S3-compatible server (Adobe's S3Mock) on a free port of this machine, with one bucket. It lets everybody in, whatever the
 * keys, so nothing can be shown about keys here. What it keeps survives its stop.
 */
public final class S3Server implements AutoCloseable {

    private static final Path PROGRAM = Path.of("target", "server", "s3mock.jar");
    private static final String BUCKET = "firmware";
    private static final int START_SECONDS = 90;

    private final Path folder;
    private final int port = freePort();
    private Process process;

    /** Starts it with nothing in it, keeping its things in a folder of {@code target} with that name. */
    public S3Server(String name) {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "s3")), name).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        start();
    }

    /** Starts it once more, with what it kept, and waits until it serves. */
    public void start() {
        try {
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:TieredStopAtLevel=1",
                    "-jar", PROGRAM.toAbsolutePath().toString(), "--server.address=127.0.0.1", "--server.port=" + port,
                    "--server.ssl.enabled=false", "--com.adobe.testing.s3mock.httpPort=0", "--com.adobe.testing.s3mock.store.root=" + folder,
                    "--com.adobe.testing.s3mock.store.retainFilesOnExit=true", "--com.adobe.testing.s3mock.store.initialBuckets=" + BUCKET)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile())).start();
            awaitAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings of the application that make it keep its firmware here, under a prefix. */
    public Map<String, String> settings() {
        return Map.of("fota.store.s3.endpoint", endpoint().toString(), "fota.store.s3.bucket", BUCKET, "fota.store.s3.prefix", "fota",
                "fota.store.s3.access", "any", "fota.store.s3.secret", "any");
    }

    /** The same store as the application has it. */
    public ObjectStore store() {
        return store("fota");
    }

    /** One that keeps its things under another prefix of the same bucket. */
    public ObjectStore store(String prefix) {
        return store(BUCKET, prefix);
    }

    /** One in a bucket that does not exist. */
    public ObjectStore storeWithoutBucket() {
        return store("elsewhere", "fota");
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private ObjectStore store(String bucket, String prefix) {
        return new ObjectStore(new S3Settings(endpoint(), "us-east-1", bucket, prefix, "any", "any", true));
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void awaitAnswer() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            if (System.nanoTime() > end || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The S3 server does not start; its log is in " + folder);
            }
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection asked = (HttpURLConnection) endpoint().resolve("/" + BUCKET + "?list-type=2").toURL().openConnection();
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
