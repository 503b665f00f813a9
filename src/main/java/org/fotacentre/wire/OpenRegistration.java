package org.fotacentre.wire;

import org.fotacentre.shared.DeviceAddress;

/** How Qth-Py registers: the signature in hex; which product it is stands only in the client id (protocol.md 2.4). */
record OpenRegistration(Signature signature) implements DevicePassword.Registration {

    @Override
    public Dialect dialect() {
        return Dialect.QTH;
    }

    @Override
    public boolean signedWith(DeviceAddress device, String productSecret) {
        return signature.isFrom(device.device().value(), productSecret);
    }

    @Override
    public String text() {
        return PasswordText.of("0", Dialect.QTH, signature);
    }
}
