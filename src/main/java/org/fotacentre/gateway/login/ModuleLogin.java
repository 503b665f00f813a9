package org.fotacentre.gateway.login;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Device;
import org.fotacentre.device.DeviceEnrolment;
import org.fotacentre.device.Protocol;
import org.fotacentre.gateway.frontdoor.Login;
import org.fotacentre.gateway.frontdoor.Login.Reason;
import org.fotacentre.product.Product;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.wire.DevicePassword;
import org.fotacentre.wire.Dialect;
import org.fotacentre.wire.Downlink.Grant;
import org.fotacentre.wire.MalformedPassword;
import org.fotacentre.wire.SessionKey;

/**
 * Checks what a module says when it connects (protocol.md 2.4 to 2.6). Whoever cannot be helped right now is told to
 * come back later and keeps what it knows. Only a device whose secret is worthless, and that would get a new one, is
 * made to forget it.
 */
@ApplicationScoped
class ModuleLogin {

    private static final int SECRET_WRONG = 10437;
    private static final int DEVICE_UNKNOWN = 10438;
    private static final Verdict LATER = new Verdict.Refused(Reason.COME_BACK_LATER);

    @Inject
    private DeviceEnrolment enrolment;

    /** Decides about a module that connects at {@code now}; there is no claim if it names no product there is. */
    Verdict judge(Optional<Claim> claim, Instant now) {
        return claim.map(one -> judge(one, now)).orElse(LATER);
    }

    private Verdict judge(Claim claim, Instant now) {
        DevicePassword password;
        try {
            password = DevicePassword.parse(claim.connect().password());
        } catch (MalformedPassword e) {
            return LATER;
        }
        if (password instanceof DevicePassword.Registration registration) {
            return register(claim, registration, now);
        }
        return claim.known().filter(device -> isSignedBy(device, claim.product(), password))
                .map(device -> admit(device, password))
                .orElseGet(() -> wrongSecret(claim, password.dialect()));
    }

    private Verdict register(Claim claim, DevicePassword.Registration registration, Instant now) {
        Product product = claim.product();
        if (!registration.signedWith(new DeviceAddress(product.productKey(), claim.key()), product.productSecret())) {
            return LATER;
        }
        return enrolment.enrol(product, claim.key(), now).map(device -> admit(device, registration)).orElse(LATER);
    }

    private static boolean isSignedBy(Device device, Product product, DevicePassword password) {
        return device.credentials().deviceSecret().filter(secret ->
                password instanceof DevicePassword.Login login && login.signedWith(secret, product.productSecret())
                || password instanceof DevicePassword.Reset reset && reset.signedWith(secret, product.productSecret()))
                .isPresent();
    }

    /** Whoever does not log in lacks its secret; whoever wants its payloads hidden needs a key on each connection. */
    private static Verdict admit(Device device, DevicePassword password) {
        return new Verdict.Admitted(device, Protocol.QUECTHING, new Grant(
                device.credentials().deviceSecret().filter(secret -> !(password instanceof DevicePassword.Login)),
                Optional.of(password.dialect()).filter(Dialect.C_SESSION::equals).map(dialect -> SessionKey.fresh())));
    }

    /** A secret that was burnt in must not be forgotten: its device may only not be imported yet, or with a slip. */
    private static Verdict wrongSecret(Claim claim, Dialect dialect) {
        boolean wouldGetAnother = claim.known().map(device -> device.credentials().mayRegister())
                .orElse(claim.product().isDynamicAuthentication());
        if (!wouldGetAnother) {
            return LATER;
        }
        return dialect == Dialect.QTH
                ? new Verdict.Refused(new Login.SentAway(claim.known().isPresent() ? SECRET_WRONG : DEVICE_UNKNOWN))
                : new Verdict.Refused(Reason.WRONG_SECRET);
    }
}
