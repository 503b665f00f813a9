package org.fotacentre.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fotacentre.bench.DoorDevices.Way;

/**
 * What the front door costs beside a direct connection to the broker behind it: for the messages of devices, for their
 * connecting, and in memory for each device that is connected and says nothing.
 */
final class FrontDoorBench implements Benchmark {

    /** Each idle device is two sockets in the server, and two in this JVM: its own, and the broker's. */
    private static final int SOCKETS_EACH = 2;
    private static final int OTHER_FILES = 1500;
    private static final int MOST_IDLE = 20_000;
    private static final int MEGABYTES_FOR_MOST = 1000;

    private static final int TALKERS = 20;
    private static final int BURST = 100;
    private static final int BURSTS = 400;
    private static final int ROUNDS = 3;
    private static final int VISITORS = 8;
    private static final int VISITS = 500;
    private static final byte[] PAYLOAD = new byte[100];

    private static final Map<String, String> OPEN = Map.of("fota.device.connections", "1000000", "fota.device.connections.address", "1000000",
            "fota.device.rate", "100000", "fota.device.rate.address", "100000", "fota.device.messages", "1000000");

    @Override
    public String name() {
        return "frontdoor";
    }

    @Override
    public void run(Sheet sheet) throws Exception {
        try (Stage stage = Stage.product(OPEN)) {
            DoorDevices devices = new DoorDevices(stage, MOST_IDLE);
            relay(sheet, "messages with QoS 0", devices, FrontDoorBench::sayAll);
            relay(sheet, "messages with QoS 1", devices, FrontDoorBench::tellAll);
            visits(sheet, devices);
            idle(sheet, stage, devices);
        }
    }

    /** What one connection does with its topic. */
    private interface Talk {

        void over(MqttLine line, String topic) throws IOException;
    }

    /** Messages of one connection stay in order, so the last, which is acknowledged, comes when all are through. */
    private static void sayAll(MqttLine line, String topic) throws IOException {
        for (int burst = 0; burst < BURSTS; burst++) {
            line.say(topic, PAYLOAD, BURST);
        }
        line.tell(topic, PAYLOAD, 1);
    }

    private static void tellAll(MqttLine line, String topic) throws IOException {
        for (int burst = 0; burst < BURSTS; burst++) {
            line.tell(topic, PAYLOAD, BURST);
        }
    }

    private static void relay(Sheet sheet, String what, DoorDevices devices, Talk talk) throws Exception {
        talk(devices, Way.BROKER, talk);
        talk(devices, Way.FRONT_DOOR, talk);
        Samples direct = new Samples();
        Samples door = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            direct.add(talk(devices, Way.BROKER, talk));
            door.add(talk(devices, Way.FRONT_DOOR, talk));
        }
        double messages = (double) TALKERS * BURSTS * BURST * 1000;
        sheet.row(what + ", " + TALKERS + " devices at once", messages / door.median(), messages / direct.median(), "/s", Target.ratioAtLeast(0.7));
    }

    /** Milliseconds until everybody has said everything. */
    private static double talk(DoorDevices devices, Way way, Talk talk) throws Exception {
        List<MqttLine> lines = new ArrayList<>();
        try {
            for (int number = 1; number <= TALKERS; number++) {
                lines.add(devices.connected(way, number, ByteBuffer.allocateDirect(MqttLine.BUFFER)));
            }
            return Samples.time(() -> AtOnce.run(TALKERS, talker -> talk.over(lines.get(talker), devices.topic(way, talker + 1))));
        } finally {
            close(lines);
        }
    }

    /** Devices that connect and leave, some at a time. */
    private static void visits(Sheet sheet, DoorDevices devices) throws Exception {
        Samples[] took = {visits(devices, Way.BROKER), visits(devices, Way.FRONT_DOOR)};
        took = new Samples[] {visits(devices, Way.BROKER), visits(devices, Way.FRONT_DOOR)};
        sheet.row("connect, " + VISITORS + " devices at a time, median", took[1].median(), took[0].median(), "ms", Target.NONE);
        sheet.row("connect, " + VISITORS + " devices at a time, p99", took[1].percentile(99), took[0].percentile(99), "ms", Target.NONE);
    }

    private static Samples visits(DoorDevices devices, Way way) throws Exception {
        Samples took = new Samples();
        AtOnce.run(VISITORS, visitor -> {
            ByteBuffer buffer = ByteBuffer.allocateDirect(MqttLine.BUFFER);
            for (int visit = 0; visit < VISITS; visit++) {
                int number = visit * VISITORS + visitor + 1;
                took.add(Samples.time(() -> devices.connected(way, number, buffer).close()));
            }
        });
        return took;
    }

    /** As many idle devices as the open files of a process allow: what each costs the server, and so 20 000 of them. */
    private static void idle(Sheet sheet, Stage stage, DoorDevices devices) throws Exception {
        long files = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class).getMaxFileDescriptorCount();
        int number = (int) Math.min(MOST_IDLE, (files - OTHER_FILES) / SOCKETS_EACH);
        List<MqttLine> lines = new ArrayList<>();
        try (ServerHeap heap = new ServerHeap(stage.server())) {
            double heapBefore = heap.live();
            long before = stage.serverMegabytes();
            ByteBuffer buffer = ByteBuffer.allocateDirect(MqttLine.BUFFER);
            for (int device = 1; device <= number; device++) {
                lines.add(devices.connected(Way.FRONT_DOOR, device, buffer));
            }
            double live = (heap.live() - heapBefore) * 1024 / number;
            sheet.row("heap of the server for an idle device, of " + number, live, "KiB", Target.atMost(MEGABYTES_FOR_MOST * 1024.0 / MOST_IDLE));
            sheet.row("memory of the server, with them and before", stage.serverMegabytes(), before, "MiB", Target.NONE);
            sheet.note(number + " idle devices are the most that " + files + " open files for a process allow here; "
                    + MOST_IDLE + " would take " + Math.round(live * MOST_IDLE / 1024) + " MiB.");
        } finally {
            close(lines);
        }
    }

    private static void close(List<MqttLine> lines) throws IOException {
        for (MqttLine line : lines) {
            line.close();
        }
    }
}
