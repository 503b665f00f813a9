package org.fotacentre.gateway;

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
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.wire.DevicePassword;
import org.fotacentre.wire.Dialect;
import org.fotacentre.wire.Downlink.Grant;
import org.fotacentre.wire.MalformedPassword;
import org.fotacentre.wire.SessionKey;

/**
 * Checks what a device says when it connects (protocol.md 2.4 to 2.6). Whoever cannot be helped right now is told to
 * come back later and keeps what it knows. Only a device whose secret is worthless, and that would get a new one, is
 * made to forget it. A device that is let in counts as online from here on, before it can say a word.
 */
@ApplicationScoped
public class DeviceLogin {

    private static final String CLIENT_ID_START = "qd";
    private static final int SECRET_WRONG = 10437;
    private static final int DEVICE_UNKNOWN = 10438;
    private static final Login LATER = new Login.Denied(Reason.COME_BACK_LATER);

    @Inject
    private Products products;

    @Inject
    private Devices devices;

    @Inject
    private DeviceEnrolment enrolment;

    @Inject
    private Presence presence;

    @Inject
    private PasswordLogin passwordLogin;

    /** Decides about a device that connects at {@code now}. */
    public Login check(ConnectPacket connect, Instant now) {
        if (connect.address().isPresent()) {
            return passwordLogin.check(connect.address().get(), connect, now);
        }
        String id = connect.clientId();
        if (!id.matches(CLIENT_ID_START + "[0-9A-Za-z]{1,64}")) {
            return LATER;
        }
        String keys = id.substring(CLIENT_ID_START.length());
        return products.findByStart(keys).map(product -> check(product, keys, connect, now)).orElse(LATER);
    }

    private Login check(Product product, String keys, ConnectPacket connect, Instant now) {
        String key = keys.substring(product.productKey().value().length());
        try {
            return DeviceKey.isValid(key)
                    ? check(product, new DeviceKey(key), DevicePassword.parse(connect.password()), now)
                    : LATER;
        } catch (MalformedPassword e) {
            return LATER;
        }
    }

    private Login check(Product product, DeviceKey key, DevicePassword password, Instant now) {
        if (password instanceof DevicePassword.Registration registration) {
            return register(product, key, registration, now);
        }
        Optional<Device> known = devices.find(product.id(), key);
        return known.filter(device -> isSignedBy(device, product, password))
                .map(device -> welcome(device, password, now))
                .orElseGet(() -> wrongSecret(product, known, password.dialect()));
    }

    private Login register(Product product, DeviceKey key, DevicePassword.Registration registration, Instant now) {
        if (!registration.signedWith(new DeviceAddress(product.productKey(), key), product.productSecret())) {
            return LATER;
        }
        return enrolment.enrol(product, key, now).map(device -> welcome(device, registration, now)).orElse(LATER);
    }

    private static boolean isSignedBy(Device device, Product product, DevicePassword password) {
        return device.credentials().deviceSecret().filter(secret ->
                password instanceof DevicePassword.Login login && login.signedWith(secret, product.productSecret())
                || password instanceof DevicePassword.Reset reset && reset.signedWith(secret, product.productSecret()))
                .isPresent();
    }

    private Login welcome(Device device, DevicePassword password, Instant now) {
        ConnectionId connection = ConnectionId.on(Node.name());
        if (!presence.connected(device.id(), connection, Protocol.QUECTHING, now)) {
            return LATER;
        }
        return new Login.Welcome(new PresenceNote(device.id(), connection), grant(device, password));
    }

    /** Whoever does not log in lacks its secret; whoever wants its payloads hidden needs a key on each connection. */
    private static Grant grant(Device device, DevicePassword password) {
        return new Grant(device.credentials().deviceSecret().filter(secret -> !(password instanceof DevicePassword.Login)),
                Optional.of(password.dialect()).filter(Dialect.C_SESSION::equals).map(dialect -> SessionKey.fresh()));
    }

    /** A secret that was burnt in must not be forgotten: its device may only not be imported yet, or with a slip. */
    private static Login wrongSecret(Product product, Optional<Device> known, Dialect dialect) {
        boolean wouldGetAnother = known.map(device -> device.credentials().mayRegister()).orElse(product.isDynamicAuthentication());
        if (!wouldGetAnother) {
            return LATER;
        }
        return dialect == Dialect.QTH
                ? new Login.SentAway(known.isPresent() ? SECRET_WRONG : DEVICE_UNKNOWN)
                : new Login.Denied(Reason.WRONG_SECRET);
    }
}
