package org.fotacentre.gateway.frontdoor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.netty.buffer.ByteBufUtil;

import org.fotacentre.BesideOthers;
import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.ServerMemory;
import org.fotacentre.fuzz.Mutation;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.ProductKey;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.tour.Workbench;
import org.fotacentre.wire.DevicePassword;
import org.fotacentre.wire.Dialect;
import org.junit.jupiter.api.Test;

/** Masses of strangers with spoilt words at the door of the running product; they come from an address of their own, as limits count by address. */
@BesideOthers
class HostileConnectsIT {

    private static final int CONNECTS = Integer.getInteger("fota.fuzz.connects", 2000);
    private static final long MOST_LEFT = 200;

    private final long seed = Long.getLong("fota.fuzz.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Mutation mutation = new Mutation(random);
    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();

    @Test
    void leave_nothing_behind_and_disturb_nobody() throws Exception {
        try (FakeDevice good = bench.device(product, "861234567890001", Dialect.C).start().awaitOnline()) {
            assertTrue(connections() > 0, "none are counted, not even that of the good device");
            int ended = 0;
            for (int i = 0; i < CONNECTS; i++) {
                ended += isShownOut(mutation.of(connects()), i % 4 == 0) ? 1 : 0;
            }

            Database.await("1", "select count(*) from device where online and product_id = ?", product.id());
            bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MODULE", "V2"), "MODULE", "FOTA", true, ""));
            good.awaitVersion("V2");
            long left = connections();
            assertTrue(left < MOST_LEFT, left + " connections stayed, with seed " + seed);
            System.out.printf("%d hostile connects with seed %d: %d were shown out at once, %s devices were let in, %d connections are left%n",
                    CONNECTS, seed, ended, Database.text("select count(*) - 1 from device where product_id = ?", product.id()), left);
        }
        assertFalse(RunningCentre.get().hasFailedWith(product.key()), "the server's log tells of trouble, with seed " + seed);
    }

    private static long connections() {
        return ServerMemory.now().count(ConnectPacket.class.getName());
    }

    /** Modules and devices that speak JSON, as they would be let in. */
    private List<byte[]> connects() {
        DeviceAddress device = new DeviceAddress(new ProductKey(product.key()), new DeviceKey("8612345678901" + (10 + random.nextInt(90))));
        return Stream.concat(
                Stream.of(Dialect.values()).map(dialect -> RawDevice.module(device, DevicePassword.Registration.of(dialect, device, product.secret(), "ABCDEFGHIJKLMNOP").text())),
                Stream.of(4, Packets.MQTT_5).map(level -> RawDevice.json(level, random.nextBoolean(), device, product.secret()))).map(ByteBufUtil::getBytes).toList();
    }

    /** Whether the door ends the connection of a stranger who says this and waits a moment. */
    private static boolean isShownOut(byte[] packet, boolean waits) throws IOException {
        try (Socket hostile = new Socket(InetAddress.getLoopbackAddress(), RunningCentre.get().devicePort(), InetAddress.getByName("127.0.0.66"), 0)) {
            hostile.setSoTimeout(100);
            hostile.getOutputStream().write(packet);
            return waits && hostile.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            assertTrue(List.of("Broken pipe", "Connection reset", "Connection reset by peer").contains(e.getMessage()), e.toString());
            return true;
        }
    }
}
