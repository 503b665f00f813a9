package org.fotacentre.gateway.frontdoor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import org.fotacentre.fuzz.Mutation;
import org.junit.jupiter.api.Test;

/** Hostile connections to a real door: no effect on a good device beside them, every one is told when it ends, no memory stays. */
class DoorSocketFuzzTest {

    private static final int CONNECTIONS = Integer.getInteger("fota.fuzz.sockets", 400);
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final long seed = Long.getLong("fota.fuzz.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Mutation mutation = new Mutation(random);
    private final AtomicInteger atBroker = new AtomicInteger();

    @Test
    void hostile_connections_disturb_nobody_and_leave_nothing_behind() throws Exception {
        Logger.getLogger(RelayEnd.class.getName()).setLevel(Level.OFF);
        Logger.getLogger(Relay.class.getName()).setLevel(Level.OFF);
        try (DoorBench bench = new DoorBench(DoorBench.GENEROUS, Optional.empty())) {
            Socket good = bench.device();
            Socket broker = bench.letIn(good, DoorBench.CONNECT);
            Thread others = new Thread(() -> playBroker(bench), "broker-of-the-hostile");
            others.start();
            attack(bench, CONNECTIONS / 10);
            long before = direct();

            attack(bench, CONNECTIONS);

            DoorBench.send(good, DoorBench.SUBSCRIBE);
            DoorBench.expect(broker, DoorBench.SUBSCRIBE);
            for (int i = 1; i < bench.asked.get(); i++) {
                bench.expectLeft();
            }
            bench.brokerPort.close();
            others.join();
            assertTrue(direct() - before < MOST_BYTES, "memory grew from " + before + " to " + direct() + " bytes, with seed " + seed);
            System.out.printf("%d hostile connections with seed %d: %d were let in, %d got as far as the broker%n",
                    CONNECTIONS, seed, bench.asked.get() - 1, atBroker.get());
        } finally {
            Logger.getLogger(RelayEnd.class.getName()).setLevel(null);
            Logger.getLogger(Relay.class.getName()).setLevel(null);
        }
    }

    private void attack(DoorBench bench, int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            try (Socket hostile = bench.device()) {
                if (random.nextInt(4) > 0) {
                    DoorBench.send(hostile, DoorBench.CONNECT);
                }
                for (int packets = random.nextInt(20); packets >= 0; packets--) {
                    hostile.getOutputStream().write(mutation.of(DoorFuzzTest.PACKETS));
                }
                if (random.nextBoolean()) {
                    hostile.setSoLinger(true, 0);
                }
            } catch (IOException e) {
                assertTrue(List.of("Broken pipe", "Connection reset", "Connection reset by peer").contains(e.getMessage()), e.toString());
            }
        }
    }

    /** Says yes to everybody and spoilt things to some. */
    private void playBroker(DoorBench bench) {
        Random mood = new Random(seed);
        ExecutorService lines = Executors.newCachedThreadPool();
        try {
            while (true) {
                Socket line = bench.broker();
                byte[] spoilt = new Mutation(mood).of(DoorFuzzTest.PACKETS);
                atBroker.incrementAndGet();
                lines.execute(() -> answer(line, spoilt));
            }
        } catch (IOException e) {
            assertTrue(bench.brokerPort.isClosed(), e.toString());
        } finally {
            lines.shutdown();
        }
    }

    private static void answer(Socket line, byte[] spoilt) {
        try (line) {
            DoorBench.send(line, DoorBench.CONNACK);
            line.getOutputStream().write(spoilt);
            while (line.getInputStream().read() >= 0) {
                // whatever it says
            }
        } catch (IOException e) {
            // the device is gone
        }
    }

    private static long direct() {
        return ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric().usedDirectMemory();
    }
}
