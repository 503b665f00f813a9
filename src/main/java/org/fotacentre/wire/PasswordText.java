package org.fotacentre.wire;

/** The writing of passwords: parts between semicolons, the first says what for, the second in which dialect. */
final class PasswordText {

    private PasswordText() {
    }

    static String of(String purpose, Dialect dialect, Signature signature) {
        return String.join(";", purpose, dialect.flag(), signature.random(), dialect.write(signature.hash()));
    }

    static DevicePassword parse(String text) {
        if (text.length() > DevicePassword.MAX_LENGTH) {
            throw new MalformedPassword("longer than " + DevicePassword.MAX_LENGTH);
        }
        String[] parts = text.split(";", -1);
        if (parts.length != 4) {
            throw new MalformedPassword("not four parts");
        }
        Dialect dialect = Dialect.ofFlag(parts[1]);
        return switch (parts[0]) {
            case "0" -> dialect == Dialect.QTH
                    ? new OpenRegistration(signature(dialect, parts))
                    : SealedRegistration.parse(dialect, parts[2], parts[3]);
            case "1" -> new DevicePassword.Login(dialect, signature(dialect, parts));
            case "2" -> reset(dialect, parts);
            default -> throw new MalformedPassword("purpose unknown");
        };
    }

    private static DevicePassword reset(Dialect dialect, String[] parts) {
        if (dialect != Dialect.QTH) {
            throw new MalformedPassword("only Qth-Py resets");
        }
        return new DevicePassword.Reset(signature(dialect, parts));
    }

    private static Signature signature(Dialect dialect, String[] parts) {
        return new Signature(parts[2], dialect.read(parts[3]));
    }
}
