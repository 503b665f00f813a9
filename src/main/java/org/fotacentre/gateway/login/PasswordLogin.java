package org.fotacentre.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Device;
import org.fotacentre.device.DeviceEnrolment;
import org.fotacentre.device.Protocol;
import org.fotacentre.gateway.frontdoor.ConnectPacket;
import org.fotacentre.gateway.frontdoor.Login.Reason;
import org.fotacentre.wire.Downlink.Grant;

/**
 * Checks a device that speaks JSON (ADR 10). Its password is its DeviceSecret; if it has none yet, or has lost it, the
 * ProductSecret, and then it is given its own.
 */
@ApplicationScoped
class PasswordLogin {

    private static final Verdict WRONG = new Verdict.Refused(Reason.WRONG_SECRET);
    private static final Verdict NOT_ALLOWED = new Verdict.Refused(Reason.NOT_ALLOWED);
    private static final Verdict NO_CLIENT_ID = new Verdict.Refused(Reason.NO_CLIENT_ID);

    @Inject
    private DeviceEnrolment enrolment;

    /** Decides about a device that connects at {@code now}; there is no claim if it names no product there is. */
    Verdict judge(ConnectPacket connect, Optional<Claim> claim, Instant now) {
        return connect.clientId().isEmpty() ? NO_CLIENT_ID : claim.map(one -> judge(one, now)).orElse(WRONG);
    }

    private Verdict judge(Claim claim, Instant now) {
        String password = claim.connect().password();
        return claim.known().filter(device -> device.credentials().deviceSecret().filter(secret -> isSame(secret, password)).isPresent())
                .map(device -> admit(device, Grant.NOTHING))
                .orElseGet(() -> isSame(claim.product().productSecret(), password) ? register(claim, now) : WRONG);
    }

    private Verdict register(Claim claim, Instant now) {
        return enrolment.enrol(claim.product(), claim.key(), now)
                .map(device -> admit(device, Grant.secret(device.credentials().deviceSecret().orElseThrow())))
                .orElse(NOT_ALLOWED);
    }

    private static Verdict admit(Device device, Grant grant) {
        return new Verdict.Admitted(device, Protocol.JSON, grant);
    }

    /** Takes the same time for every wrong password of the same length. */
    private static boolean isSame(String secret, String password) {
        return MessageDigest.isEqual(secret.getBytes(UTF_8), password.getBytes(UTF_8));
    }
}
