package org.fotacentre.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;
import org.fotacentre.shared.DeviceAddress;

/**
 * How C-2.9 registers: the ProductKey in clear, DeviceKey, random part and signature sealed with the ProductSecret
 * (protocol.md 2.4).
 *
 * @param productKey as the password says it
 * @param body whole AES blocks
 */
record SealedRegistration(Dialect dialect, String productKey, byte[] body) implements DevicePassword.Registration {

    static SealedRegistration of(Dialect dialect, DeviceAddress device, String productSecret, Signature signature) {
        String content = String.join(";", device.device().value(), signature.random(),
                dialect.write(signature.hash()));
        return new SealedRegistration(dialect, device.product().value(), SealedBody.seal(content.getBytes(US_ASCII), productSecret));
    }

    static SealedRegistration parse(Dialect dialect, String productKey, String body) {
        try {
            return new SealedRegistration(dialect, productKey, Base64.getDecoder().decode(body));
        } catch (IllegalArgumentException e) {
            throw new MalformedPassword("body is not Base64");
        }
    }

    @Override
    public boolean signedWith(DeviceAddress device, String productSecret) {
        Optional<String[]> parts = SealedBody.open(body, productSecret)
                .map(content -> new String(content, US_ASCII).split(";", -1));
        if (parts.isEmpty() || parts.get().length != 3) {
            return false;
        }
        return productKey.equals(device.product().value()) && parts.get()[0].equals(device.device().value())
                && isSigned(device, productSecret, parts.get()[1], parts.get()[2]);
    }

    private boolean isSigned(DeviceAddress device, String productSecret, String random, String signature) {
        try {
            return new Signature(random, dialect.read(signature)).isFrom(device.device().value(), productSecret);
        } catch (MalformedPassword e) {
            return false;
        }
    }

    @Override
    public String text() {
        return String.join(";", "0", dialect.flag(), productKey, Base64.getEncoder().encodeToString(body));
    }

    @Override
    public String toString() {
        return "SealedRegistration[]";
    }
}
