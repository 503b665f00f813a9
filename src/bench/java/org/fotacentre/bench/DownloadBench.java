package org.fotacentre.bench;

import java.io.IOException;
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
        Optional<Path> nginx = Nginx.program();
        if (nginx.isEmpty()) {
            sheet.note("Skipped: nginx, the reference, is not installed (Debian: apt-get install nginx).");
            return;
        }
        try (Stage stage = Stage.product(Map.of())) {
            RunningDownloads downloads = new RunningDownloads(stage, DEVICES, MEGABYTES);
            try (ServerHeap heap = new ServerHeap(stage.server())) {
                measure(sheet, stage, downloads, nginx.get());
                standStill(sheet, heap, downloads.addresses());
            }
        }
    }

    private static void measure(Sheet sheet, Stage stage, RunningDownloads downloads, Path program) throws Exception {
        Samples ours = new Samples();
        Samples theirs = new Samples();
        AtomicLong peak = new AtomicLong();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        try (Nginx nginx = Nginx.start(program, Benchmarks.FOLDER.resolve("nginx"), stage.data().resolve("vault"))) {
            List<URI> same = Collections.nCopies(DEVICES, nginx.address(downloads.file()));
            fetch(downloads.addresses().subList(0, WARM_UP));
            fetch(same.subList(0, WARM_UP));
            long before = stage.serverMegabytes();
            watch.scheduleAtFixedRate(() -> peak.accumulateAndGet(megabytes(stage), Math::max), 0, SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
            for (int round = 0; round < ROUNDS; round++) {
                theirs.add(Samples.time(() -> fetch(same)));
                ours.add(Samples.time(() -> fetch(downloads.addresses())));
            }
            String what = DEVICES + " downloads of " + MEGABYTES + " MB at once";
            sheet.row(what, rate(ours), rate(theirs), "MB/s", Target.ratioAtLeast(0.9));
            sheet.row("memory of the server, peak, beside before", peak.get(), before, "MiB", Target.ratioAtMost(1.25));
        } finally {
            watch.shutdownNow();
        }
    }

    /** Receivers that take the first byte and no more: what the server keeps for them. */
    private static void standStill(Sheet sheet, ServerHeap heap, List<URI> addresses) throws IOException {
        double before = heap.live();
        List<SocketChannel> stuck = new ArrayList<>();
        try {
            for (URI address : addresses) {
                stuck.add(Receivers.ask(address));
            }
            for (SocketChannel channel : stuck) {
                channel.read(ByteBuffer.allocate(1));
            }
            double kept = (heap.live() - before) * 1024 / addresses.size();
            sheet.row("heap kept for a download that stands still", kept, "KiB", Target.atMost(256));
        } finally {
            for (SocketChannel channel : stuck) {
                channel.close();
            }
        }
    }

    private static void fetch(List<URI> addresses) throws Exception {
        Receivers.fetch(addresses, (long) MEGABYTES << 20);
    }

    private static double rate(Samples rounds) {
        return DEVICES * MEGABYTES * 1000.0 / rounds.median();
    }

    private static long megabytes(Stage stage) {
        try {
            return stage.serverMegabytes();
        } catch (IOException e) {
            return 0;
        }
    }
}
