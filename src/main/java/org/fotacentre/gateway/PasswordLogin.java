package org.fotacentre.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.ConnectionId;
import org.fotacentre.device.Device;
import org.fotacentre.device.DeviceEnrolment;
import org.fotacentre.device.Devices;
import org.fotacentre.device.Presence;
import org.fotacentre.device.Protocol;
import org.fotacentre.gateway.frontdoor.ConnectPacket;
import org.fotacentre.gateway.frontdoor.Login;
import org.fotacentre.gateway.frontdoor.Login.Reason;
import org.fotacentre.gateway.frontdoor.PresenceNote;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.wire.Downlink.Grant;

/**
 * Checks a device that speaks JSON (ADR 10). Its password is its DeviceSecret; if it has none yet, or has lost it, the
 * ProductSecret, and then it is given its own.
 */
@ApplicationScoped
public class PasswordLogin {

    private static final Login WRONG = new Login.Denied(Reason.WRONG_SECRET);
    private static final Login NOT_ALLOWED = new Login.Denied(Reason.NOT_ALLOWED);
    private static final Login UNAVAILABLE = new Login.Denied(Reason.UNAVAILABLE);

    @Inject
    private Products products;

    @Inject
    private Devices devices;

    @Inject
    private DeviceEnrolment enrolment;

    @Inject
    private Presence presence;

    /** Decides about a device that connects at {@code now}. */
    Login check(DeviceAddress address, ConnectPacket connect, Instant now) {
        if (connect.clientId().isEmpty()) {
            return new Login.Denied(Reason.NO_CLIENT_ID);
        }
        return products.find(address.product()).map(product -> check(product, address, connect.password(), now)).orElse(WRONG);
    }

    private Login check(Product product, DeviceAddress address, String password, Instant now) {
        Optional<Device> known = devices.find(product.id(), address.device());
        if (known.flatMap(device -> device.credentials().deviceSecret()).filter(secret -> isSame(secret, password)).isPresent()) {
            return welcome(known.get(), Grant.NOTHING, now);
        }
        return isSame(product.productSecret(), password) ? register(product, address, now) : WRONG;
    }

    private Login register(Product product, DeviceAddress address, Instant now) {
        return enrolment.enrol(product, address.device(), now)
                .map(device -> welcome(device, Grant.secret(device.credentials().deviceSecret().orElseThrow()), now))
                .orElse(NOT_ALLOWED);
    }

    private Login welcome(Device device, Grant grant, Instant now) {
        ConnectionId connection = ConnectionId.on(Node.name());
        return presence.connected(device.id(), connection, Protocol.JSON, now)
                ? new Login.Welcome(new PresenceNote(device.id(), connection), grant) : UNAVAILABLE;
    }

    /** Takes the same time for every wrong password of the same length. */
    private static boolean isSame(String secret, String password) {
        return MessageDigest.isEqual(secret.getBytes(UTF_8), password.getBytes(UTF_8));
    }
}
