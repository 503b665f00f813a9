package org.fotacentre.simulator.fleet;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.simulator.FakeDeviceBuilder;
import org.fotacentre.simulator.JsonDevice;
import org.fotacentre.simulator.JsonDeviceBuilder;
import org.fotacentre.simulator.ServerAddress;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.ProductKey;

/**
 * A fleet of simulated devices. It is switched on bit by bit; from then on each device lives its own life on threads of its
 * own, and flaky ones are cut off now and then. Thread-safe.
 */
public final class Fleet implements AutoCloseable {

    private static final Duration RESTART = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofSeconds(4);
    private static final int CUTS = 2;
    private static final int SECONDS_BETWEEN_CUTS = 20;

    private final FleetOrder order;
    private final List<Member> members;
    private final List<Runnable> flaky = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "fleet");
        thread.setDaemon(true);
        return thread;
    });
    private int started;

    /** Begins to switch the fleet on. */
    public Fleet(FleetOrder order) {
        this.order = order;
        members = IntStream.range(0, order.size()).mapToObj(i -> new Member(order.deviceKey(i), order.mix().of(i))).toList();
        timer.scheduleAtFixedRate(this::startSome, 0, 1, TimeUnit.SECONDS);
        Random chance = new Random(order.seed());
        for (int cut = 1; cut <= CUTS; cut++) {
            timer.schedule(() -> flaky.forEach(cutting -> timer.schedule(cutting, chance.nextInt(SECONDS_BETWEEN_CUTS), TimeUnit.SECONDS)),
                    (long) cut * SECONDS_BETWEEN_CUTS, TimeUnit.SECONDS);
        }
    }

    /** How many members have come how far. */
    public Map<Stand, Long> stands() {
        return members.stream().collect(Collectors.groupingBy(Member::stand, () -> new EnumMap<>(Stand.class), Collectors.counting()));
    }

    /** The same by temper. */
    public Map<Temper, Map<Stand, Long>> standsByTemper() {
        return members.stream().collect(Collectors.groupingBy(Member::temper, () -> new EnumMap<>(Temper.class),
                Collectors.groupingBy(Member::stand, () -> new EnumMap<>(Stand.class), Collectors.counting())));
    }

    /** Temper by DeviceKey. */
    public Map<String, Temper> tempers() {
        return members.stream().collect(Collectors.toMap(Member::deviceKey, Member::temper));
    }

    /** How many are where their temper leads. */
    public long atEnd() {
        return members.stream().filter(Member::isAtEnd).count();
    }

    /** How many there are. */
    public int size() {
        return members.size();
    }

    /** Switches everything off. */
    @Override
    public void close() {
        timer.shutdownNow();
        members.parallelStream().forEach(Member::stop);
    }

    private synchronized void startSome() {
        int until = Math.min(members.size(), started + order.perSecond());
        for (; started < until; started++) {
            start(members.get(started), started);
        }
    }

    private void start(Member member, int index) {
        if (member.temper() == Temper.HOSTILE) {
            member.runs(intrude(member, index));
            return;
        }
        Speech speech = order.speeches().get(index % order.speeches().size());
        if (speech == Speech.JSON) {
            JsonDevice device = other(member).start();
            join(member, device, device::restart);
        } else {
            FakeDevice device = module(member, speech).start();
            join(member, device, device::restart);
        }
    }

    private void join(Member member, AutoCloseable device, Runnable cut) {
        member.runs(device);
        if (member.temper() == Temper.FLAKY) {
            flaky.add(cut);
        }
    }

    private FakeDeviceBuilder module(Member member, Speech speech) {
        FakeDeviceBuilder device = FakeDevice.of(order.product().key(), order.product().secret(), member.deviceKey())
                .server(order.server()).dialect(speech.dialect()).moduleVersion(order.moduleVersion()).pauses(RESTART, RETRY)
                .behaving(member.temper()::form).reader(member::read);
        order.mcus().forEach(device::mcu);
        return order.asks() ? device.asking() : device;
    }

    private JsonDeviceBuilder other(Member member) {
        JsonDeviceBuilder device = JsonDevice.of(order.product().key(), order.product().secret(), member.deviceKey())
                .server(order.server()).version(order.moduleVersion()).pause(RESTART).behaving(member.temper()::form).reader(member::read);
        order.mcus().forEach(device::component);
        return order.asks() ? device.asking() : device;
    }

    private Intruder intrude(Member member, int index) {
        DeviceAddress address = new DeviceAddress(new ProductKey(order.product().key()), new DeviceKey(member.deviceKey()));
        Intruder intruder = new Intruder(ServerAddress.parse(order.server()), address.clientId(), order.seed() + index);
        Thread thread = new Thread(intruder, "intruder-" + index);
        thread.setDaemon(true);
        thread.start();
        return intruder;
    }
}
