package org.fotacentre.gateway;

import java.util.concurrent.atomic.AtomicInteger;

import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.simulator.FakeDeviceBuilder;

/** A product in the running centre, made for one test. */
public record SampleProduct(String key, String secret) {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final String SECRET = "dGVzdHNlY3JldDEx";

    /** A product that lets unknown devices in. */
    public static SampleProduct open() {
        return made(true);
    }

    /** A product that takes only devices it knows. */
    public static SampleProduct closed() {
        return made(false);
    }

    private static SampleProduct made(boolean dynamicAuthentication) {
        String key = "pIT%03d".formatted(MADE.incrementAndGet());
        Database.change("insert into product (name, product_key, product_secret, device_type, network, data_format, category,"
                + " description, dynamic_authentication, created_by, created_at, version)"
                + " values (?, ?, ?, 'DIRECT', 'CELLULAR', 'THING_MODEL', '', '', ?, 'test', now(6), 1)",
                "Product " + key, key, SECRET, dynamicAuthentication);
        return new SampleProduct(key, SECRET);
    }

    /** A device of it, pointed at the running centre. */
    public FakeDeviceBuilder device(String deviceKey) {
        return FakeDevice.of(key, secret, deviceKey).server("mqtt://127.0.0.1:" + RunningCentre.get().devicePort());
    }

    /** What the database knows of one of its devices, or {@code "none"}. */
    public String stored(String column, String deviceKey) {
        return Database.text(query(column), key, deviceKey);
    }

    /** Waits until the database knows this of one of its devices. */
    public void await(String expected, String column, String deviceKey) throws InterruptedException {
        Database.await(expected, query(column), key, deviceKey);
    }

    private static String query(String column) {
        return "select d." + column + " from device d join product p on p.id = d.product_id"
                + " where p.product_key = ? and d.device_key = ?";
    }
}
