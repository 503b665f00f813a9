package org.fotacentre.gateway.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.netty.buffer.ByteBuf;
import org.fotacentre.Database;
import org.fotacentre.gateway.SampleProduct;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.ProductKey;
import org.fotacentre.wire.DevicePassword;
import org.fotacentre.wire.Dialect;
import org.junit.jupiter.api.Test;

/** Devices of every kind that connect in the same moment, and so are checked together: each gets the answer that is for it. */
class CrowdedLoginIT {

    private static final int OF_EACH_KIND = 15;
    private static final String DEVICE_SECRET = "0123456789abcdef0123456789abcdef";
    private static final String WRONG = "ffffffffffffffffffffffffffffffff";
    private static final String RANDOM = "ABCDEFGHIJKLMNOP";

    private final SampleProduct product = SampleProduct.open();
    private final SampleProduct closed = SampleProduct.closed();

    @Test
    void each_gets_its_own_answer() throws Exception {
        Map<String, RawDevice> devices = new LinkedHashMap<>();
        Map<String, ByteBuf> words = new LinkedHashMap<>();
        for (int number = 0; number < OF_EACH_KIND; number++) {
            words.putAll(kinds(number));
        }
        try {
            for (String name : words.keySet()) {
                devices.put(name, new RawDevice());
            }
            for (Map.Entry<String, ByteBuf> word : words.entrySet()) {
                devices.get(word.getKey()).say(word.getValue());
            }

            assertEquals(expected(), answers(devices));
            assertEquals(4 * OF_EACH_KIND, stored("d.online and d.connection is not null and d.activated_at is not null"));
            assertEquals(2 * OF_EACH_KIND, stored("not d.online and d.connection is null and d.activated_at is null"));
        } finally {
            for (RawDevice device : devices.values()) {
                device.close();
            }
        }
    }

    private int stored(String that) {
        return Integer.parseInt(Database.text("select count(*) from device d join product p on p.id = d.product_id where p.product_key in (?, ?) and " + that,
                product.key(), closed.key()));
    }

    /** One of each kind, by its name and number. */
    private Map<String, ByteBuf> kinds(int number) {
        Map<String, ByteBuf> kinds = new LinkedHashMap<>();
        kinds.put("knows its secret " + number, RawDevice.module(known(product, "KNOWN" + number), login(Dialect.QTH, DEVICE_SECRET)));
        kinds.put("is new " + number, module(address(product, "FRESH" + number), product.secret()));
        kinds.put("has a slip " + number, module(address(product, "SLIP" + number), "0123456789ABCDEF"));
        kinds.put("has a worthless secret " + number, RawDevice.module(known(product, "WORTHLESS" + number), login(Dialect.C, WRONG)));
        kinds.put("is not imported " + number, RawDevice.module(address(closed, "BURNT" + number), login(Dialect.C, DEVICE_SECRET)));
        kinds.put("has no product " + number, RawDevice.module(address(new SampleProduct("pNOONE", ""), "LOST" + number), login(Dialect.C, WRONG)));
        kinds.put("json knows its secret " + number, RawDevice.json(4, true, known(product, "JKNOWN" + number), DEVICE_SECRET));
        kinds.put("json is new " + number, RawDevice.json(4, true, address(product, "JFRESH" + number), product.secret()));
        kinds.put("json has a slip " + number, RawDevice.json(4, true, known(product, "JSLIP" + number), WRONG));
        kinds.put("json is not imported " + number, RawDevice.json(4, true, address(closed, "JBURNT" + number), closed.secret()));
        return kinds;
    }

    /** The codes of MQTT 3.1.1 that make each kind do the right thing (protocol.md 2.6, ADR 10). */
    private static Map<String, Set<Integer>> expected() {
        return new TreeMap<>(Map.of("knows its secret", Set.of(0), "is new", Set.of(0), "has a slip", Set.of(1), "has a worthless secret", Set.of(4),
                "is not imported", Set.of(1), "has no product", Set.of(1), "json knows its secret", Set.of(0), "json is new", Set.of(0),
                "json has a slip", Set.of(4), "json is not imported", Set.of(5)));
    }

    private static Map<String, Set<Integer>> answers(Map<String, RawDevice> devices) throws IOException {
        Map<String, Set<Integer>> answers = new TreeMap<>();
        for (Map.Entry<String, RawDevice> device : devices.entrySet()) {
            String kind = device.getKey().substring(0, device.getKey().lastIndexOf(' '));
            answers.computeIfAbsent(kind, any -> new TreeSet<>()).add((int) device.getValue().next(PacketType.CONNACK)[1]);
        }
        return answers;
    }

    private static ByteBuf module(DeviceAddress device, String productSecret) {
        return RawDevice.module(device, DevicePassword.Registration.of(Dialect.QTH, device, productSecret, RANDOM).text());
    }

    private String login(Dialect dialect, String deviceSecret) {
        return DevicePassword.Login.of(dialect, deviceSecret, product.secret(), RANDOM).text();
    }

    private static DeviceAddress address(SampleProduct product, String key) {
        return new DeviceAddress(new ProductKey(product.key()), new DeviceKey(key));
    }

    private static DeviceAddress known(SampleProduct product, String key) {
        Database.change("insert into device (product_id, device_key, name, device_secret, created_at) select id, ?, ?, ?, now(6) from product where product_key = ?",
                key, key, DEVICE_SECRET, product.key());
        return address(product, key);
    }
}
