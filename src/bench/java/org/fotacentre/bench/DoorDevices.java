package org.fotacentre.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.fotacentre.Fleet;
import org.fotacentre.gateway.frontdoor.BrokerAddress;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.ProductKey;

/**
 * Devices that speak JSON and have their secrets, put into the database by SQL. Each may connect at the front door as itself, or
 * at the broker behind it with our own account, and says there what reaches the broker from the door: under a topic that nobody
 * listens to.
 */
final class DoorDevices {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final Stage stage;
    private final ProductKey product;

    DoorDevices(Stage stage, int devices) throws Exception {
        this.stage = stage;
        Fleet fleet = new Fleet(stage.database(), Instant.now());
        product = new ProductKey(fleet.productKey);
        fleet.change("insert into device (product_id, device_key, name, device_secret, created_at) select " + fleet.product
                + ", concat('lamp', lpad(seq, 8, '0')), 'Lamp', '" + SECRET + "', now() from seq_1_to_" + devices);
    }

    /** Which way a device's words go. */
    enum Way { FRONT_DOOR, BROKER }

    /** Device number {@code number}, from 1, connected in that way. */
    MqttLine connected(Way way, int number, ByteBuffer buffer) throws IOException {
        MqttLine line = new MqttLine(way == Way.FRONT_DOOR ? stage.devicePort() : stage.broker().url().getPort(), buffer);
        if (way == Way.FRONT_DOOR) {
            line.connect(address(number).clientId(), address(number).toString(), SECRET);
        } else {
            BrokerAddress broker = stage.broker();
            line.connect("direct" + number, broker.user(), broker.password());
        }
        return line;
    }

    /** Where it says something. */
    String topic(Way way, int number) {
        String own = "fota/1/" + address(number) + "/up/bench";
        return way == Way.FRONT_DOOR ? own : "fota/at/main/" + own;
    }

    private DeviceAddress address(int number) {
        return new DeviceAddress(product, new DeviceKey("lamp%08d".formatted(number)));
    }
}
