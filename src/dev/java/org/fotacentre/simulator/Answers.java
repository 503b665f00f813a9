package org.fotacentre.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Brings together what a device waits for and the packets that arrive, told apart by a key. Thread-safe. */
final class Answers {

    private final Map<String, CompletableFuture<MqttPacket>> awaited = new ConcurrentHashMap<>();
    private volatile boolean ended;

    /** Announces that a packet will be waited for; to be called before the question is sent. */
    CompletableFuture<MqttPacket> expect(String key) throws IOException {
        CompletableFuture<MqttPacket> answer = new CompletableFuture<>();
        awaited.put(key, answer);
        if (ended) {
            throw new IOException("the connection has ended");
        }
        return answer;
    }

    /** Waits for a packet that was announced. */
    static MqttPacket await(CompletableFuture<MqttPacket> answer, Duration patience) throws IOException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("the server did not answer within " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException("the server closed the connection", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A packet has arrived; one that nobody waits for is ignored. */
    void arrived(String key, MqttPacket packet) {
        CompletableFuture<MqttPacket> answer = awaited.remove(key);
        if (answer != null) {
            answer.complete(packet);
        }
    }

    /** Nothing arrives any more. */
    void end(Exception cause) {
        ended = true;
        awaited.values().forEach(answer -> answer.completeExceptionally(cause));
    }
}
