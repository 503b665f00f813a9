package org.fotacentre.wire;

import org.fotacentre.shared.DeviceAddress;

/**
 * What a device writes into the password field of its CONNECT, in either dialect (protocol.md 2.4). It is a credential
 * that may be used again, so {@code toString} shows nothing of it. Signatures are compared in constant time.
 */
public sealed interface DevicePassword {

    /** Longest password read, in characters; the longest real one has about 170. */
    int MAX_LENGTH = 512;

    /** How it is written. */
    Dialect dialect();

    /** The password as the device sends it. */
    String text();

    /** A device without a secret asks to be let in by its product's secret; the answer is a {@link Downlink.Grant}. */
    sealed interface Registration extends DevicePassword permits SealedRegistration, OpenRegistration {

        /** Whether the device at {@code device} made it with this ProductSecret. */
        boolean signedWith(DeviceAddress device, String productSecret);

        /** The password with which the device at {@code device} registers; {@code random} is 8–64 letters and digits. */
        static Registration of(Dialect dialect, DeviceAddress device, String productSecret, String random) {
            Signature signature = Signature.sign(device.device().value(), productSecret, random);
            return dialect == Dialect.QTH
                    ? new OpenRegistration(signature)
                    : SealedRegistration.of(dialect, device, productSecret, signature);
        }
    }

    /** A device that has its secret logs in. */
    record Login(Dialect dialect, Signature signature) implements DevicePassword {

        /** The password with which a device logs in; {@code random} is 8–64 letters and digits. */
        public static Login of(Dialect dialect, String deviceSecret, String productSecret, String random) {
            return new Login(dialect, Signature.sign(deviceSecret, productSecret, random));
        }

        /** Whether it was made with these two secrets. */
        public boolean signedWith(String deviceSecret, String productSecret) {
            return signature.isFrom(deviceSecret, productSecret);
        }

        @Override
        public String text() {
            return PasswordText.of("1", dialect, signature);
        }
    }

    /** A device logs in and wants its secret sent again (Qth-Py only); answered like a {@link Registration}. */
    record Reset(Signature signature) implements DevicePassword {

        /** The password with which a device resets; {@code random} is 8–64 letters and digits. */
        public static Reset of(String deviceSecret, String productSecret, String random) {
            return new Reset(Signature.sign(deviceSecret, productSecret, random));
        }

        /** Whether it was made with these two secrets. */
        public boolean signedWith(String deviceSecret, String productSecret) {
            return signature.isFrom(deviceSecret, productSecret);
        }

        @Override
        public Dialect dialect() {
            return Dialect.QTH;
        }

        @Override
        public String text() {
            return PasswordText.of("2", Dialect.QTH, signature);
        }
    }

    /**
     * Reads a password.
     *
     * @throws MalformedPassword if it follows neither dialect; nothing else is ever thrown
     */
    static DevicePassword parse(String text) {
        return PasswordText.parse(text);
    }
}
