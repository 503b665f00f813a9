package org.fotacentre.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * 200 devices download one file of 100 MB at the same time: how fast that is beside nginx, which serves the same file from the
 * same place on the disk, and what it takes of the server's memory, also when the receivers stand still.
 */
final class DownloadBench implements Benchmark {

    private static final int DEVICES = 200;
    private static final int MEGABYTES = 100;
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 20;
    private static final int SAMPLE_MILLIS = 100;

    @Override
    public String name() {
        return "download";
    }

    @Override
    public void run(Sheet sheet) throws Exception {
        Optional<Path> program = Nginx.program();
        if (program.isEmpty()) {
            sheet.note("Skipped: nginx, the reference, is not installed (Debian: apt-get install nginx).");
            return;
        }
        try (Stage stage = Stage.product(Map.of())) {
            RunningDownloads downloads = new RunningDownloads(stage, DEVICES, MEGABYTES);
            try (Nginx nginx = Nginx.start(program.get(), Benchmarks.FOLDER.resolve("nginx"), stage.data().resolve("vault")); ServerHeap heap = new ServerHeap(stage.server())) {
                Contest contest = new Contest(sheet, stage, heap, Collections.nCopies(DEVICES, nginx.address(downloads.file())));
                contest.hold("front door", downloads.addresses("http://127.0.0.1:" + stage.devicePort()), Target.ratioAtLeast(0.9), Target.ratioAtMost(1.1));
                contest.hold("console's server", downloads.addresses(stage.console().toString()), Target.NONE, Target.NONE);
            }
        }
    }

    /** A door of ours against nginx, which serves each of the same devices at the addresses of {@code reference}. */
    private record Contest(Sheet sheet, Stage stage, ServerHeap heap, List<URI> reference) {

        void hold(String door, List<URI> addresses, Target speed, Target memory) throws Exception {
            Samples ours = new Samples();
            Samples theirs = new Samples();
            fetch(addresses.subList(0, WARM_UP));
            long before = stage.serverMegabytes();
            long peak = before;
            for (int round = 0; round < ROUNDS; round++) {
                theirs.add(Samples.time(() -> fetch(reference)));
                long start = System.nanoTime();
                peak = Math.max(peak, fetch(addresses));
                ours.add((System.nanoTime() - start) / 1e6);
            }
            sheet.row(DEVICES + " downloads of " + MEGABYTES + " MB, " + door, rate(ours), rate(theirs), "MB/s", speed);
            sheet.row("memory of the server, peak and before, " + door, peak, before, "MiB", memory);
            sheet.row("heap for a download that stands still, " + door, standStill(addresses), "KiB", Target.NONE);
        }

        /** What the server keeps for a receiver that takes the first byte and no more, in KiB. */
        private double standStill(List<URI> addresses) throws IOException {
            double before = heap.live();
            List<SocketChannel> stuck = new ArrayList<>();
            try {
                for (URI address : addresses) {
                    stuck.add(Receivers.ask(address));
                }
                for (SocketChannel channel : stuck) {
                    channel.read(ByteBuffer.allocate(1));
                }
                return (heap.live() - before) * 1024 / addresses.size();
            } finally {
                for (SocketChannel channel : stuck) {
                    channel.close();
                }
            }
        }

        /** Answers the most memory of the server that was seen meanwhile, in MiB. */
        private long fetch(List<URI> addresses) throws Exception {
            AtomicLong peak = new AtomicLong();
            ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
            try {
                watch.scheduleAtFixedRate(() -> peak.accumulateAndGet(megabytes(stage), Math::max), 0, SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
                Receivers.fetch(addresses, (long) MEGABYTES << 20);
            } finally {
                watch.shutdownNow();
            }
            return peak.get();
        }
    }

    private static double rate(Samples rounds) {
        return DEVICES * MEGABYTES * 1000.0 / rounds.median();
    }

    private static long megabytes(Stage stage) {
        try {
            return stage.serverMegabytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
