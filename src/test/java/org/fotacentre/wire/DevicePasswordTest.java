package org.fotacentre.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.ProductKey;
import org.fotacentre.wire.DevicePassword.Login;
import org.fotacentre.wire.DevicePassword.Registration;
import org.fotacentre.wire.DevicePassword.Reset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of protocol.md 2.4, both ways. */
class DevicePasswordTest {

    private static final DeviceAddress DEVICE =
            new DeviceAddress(new ProductKey("p1TEST"), new DeviceKey("861234567890123"));
    private static final DeviceAddress NEIGHBOUR =
            new DeviceAddress(new ProductKey("p1TEST"), new DeviceKey("861234567890124"));
    private static final String PRODUCT_SECRET = "dGVzdHNlY3JldDEx";
    private static final String DEVICE_SECRET = "0123456789abcdef0123456789abcdef";
    private static final String RANDOM = "ABCDEFGHIJKLMNOP";

    private static final String C_REGISTER = "0;0000;p1TEST;1jRy1xnJjBGURI2WOw8v3yxHc6fVRFV7hlkygtDGxMLS6WQcxfqkfVUEpuv"
            + "ECvRGHjQp63MC+URkSaFqXYp54BtCT/FzCPPfhBqULTnzgWY=";
    private static final String C_LOGIN = "1;0000;ABCDEFGHIJKLMNOP;ZKcbP7Y2OhncxuOi6OO+ch1zuiXtlqA1VMT8RIzPjTI=";
    private static final String QTH_REGISTER =
            "0;0008;ABCDEFGHIJKLMNOP;a90b45a9e0190725b74037ba299bab23fcce70ebf480ee363ba60873374a5faa";
    private static final String QTH_LOGIN =
            "1;0008;ABCDEFGHIJKLMNOP;64a71b3fb6363a19dcc6e3a2e8e3be721d73ba25ed96a03554c4fc448ccf8d32";
    private static final String QTH_RESET = QTH_LOGIN.replaceFirst("1", "2");

    @Test
    void client_id_of_the_vectors_is_as_the_protocol_says() {
        assertEquals("qdp1TEST861234567890123", DEVICE.clientId());
    }

    @Test
    void each_vector_can_be_made() {
        assertEquals(C_REGISTER, Registration.of(Dialect.C, DEVICE, PRODUCT_SECRET, RANDOM).text());
        assertEquals(C_LOGIN, Login.of(Dialect.C, DEVICE_SECRET, PRODUCT_SECRET, RANDOM).text());
        assertEquals(QTH_REGISTER, Registration.of(Dialect.QTH, DEVICE, PRODUCT_SECRET, RANDOM).text());
        assertEquals(QTH_LOGIN, Login.of(Dialect.QTH, DEVICE_SECRET, PRODUCT_SECRET, RANDOM).text());
        assertEquals(QTH_RESET, Reset.of(DEVICE_SECRET, PRODUCT_SECRET, RANDOM).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {C_REGISTER, C_LOGIN, QTH_REGISTER, QTH_LOGIN, "2;0008;ABCDEFGHIJKLMNOP;"
            + "64a71b3fb6363a19dcc6e3a2e8e3be721d73ba25ed96a03554c4fc448ccf8d32"})
    void each_vector_reads_back_as_written(String text) {
        assertEquals(text, DevicePassword.parse(text).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {C_REGISTER, QTH_REGISTER})
    void registration_proves_the_product_secret_for_one_device_only(String text) {
        Registration registration = assertInstanceOf(Registration.class, DevicePassword.parse(text));

        assertTrue(registration.signedWith(DEVICE, PRODUCT_SECRET));
        assertFalse(registration.signedWith(NEIGHBOUR, PRODUCT_SECRET));
        assertFalse(registration.signedWith(DEVICE, "dGVzdHNlY3JldDEy"));
        assertFalse(registration.signedWith(DEVICE, "short"));
    }

    @Test
    void sealed_registration_is_for_the_product_it_names() {
        Registration registration = (Registration) DevicePassword.parse(C_REGISTER.replace("p1TEST", "p2TEST"));

        assertFalse(registration.signedWith(DEVICE, PRODUCT_SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {C_LOGIN, QTH_LOGIN})
    void login_proves_both_secrets(String text) {
        Login login = assertInstanceOf(Login.class, DevicePassword.parse(text));

        assertTrue(login.signedWith(DEVICE_SECRET, PRODUCT_SECRET));
        assertFalse(login.signedWith(PRODUCT_SECRET, DEVICE_SECRET));
        assertFalse(login.signedWith("1123456789abcdef0123456789abcdef", PRODUCT_SECRET));
        assertFalse(login.signedWith(DEVICE_SECRET, "other"));
    }

    @Test
    void reset_proves_both_secrets() {
        Reset reset = assertInstanceOf(Reset.class, DevicePassword.parse(QTH_RESET));

        assertTrue(reset.signedWith(DEVICE_SECRET, PRODUCT_SECRET));
        assertFalse(reset.signedWith(DEVICE_SECRET, "other"));
    }

    @ParameterizedTest
    @EnumSource
    void dialect_is_told_by_the_flag(Dialect dialect) {
        DevicePassword registration = Registration.of(dialect, DEVICE, PRODUCT_SECRET, RANDOM);

        assertEquals(dialect, DevicePassword.parse(registration.text()).dialect());
        assertEquals(dialect, DevicePassword.parse(
                Login.of(dialect, DEVICE_SECRET, PRODUCT_SECRET, RANDOM).text()).dialect());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";;;", "hello", "3;0008;ABCDEFGHIJKLMNOP;00", "1;0002;ABCDEFGHIJKLMNOP;00",
        "1;0008;ABCDEFGHIJKLMNOP;00", "1;0008;ABCDEFGHIJKLMNOP;zz", "1;0000;ABCDEFGHIJKLMNOP;%%%%",
        "1;0008;ABC;64a71b3fb6363a19dcc6e3a2e8e3be721d73ba25ed96a03554c4fc448ccf8d32",
        "2;0000;ABCDEFGHIJKLMNOP;ZKcbP7Y2OhncxuOi6OO+ch1zuiXtlqA1VMT8RIzPjTI=", "0;0000;p1TEST;%", C_LOGIN + ";"})
    void anything_else_is_malformed(String text) {
        assertThrows(MalformedPassword.class, () -> DevicePassword.parse(text));
    }

    @Test
    void silly_length_is_malformed() {
        assertThrows(MalformedPassword.class, () -> DevicePassword.parse("0;0000;p;" + "A".repeat(600)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0;0000;p1TEST;", "0;0000;p1TEST;AAAA", "0;0000;p1TEST;AAAAAAAAAAAAAAAAAAAAAA=="})
    void sealed_rubbish_is_not_signed(String text) {
        assertFalse(((Registration) DevicePassword.parse(text)).signedWith(DEVICE, PRODUCT_SECRET));
    }

    @Test
    void every_shortened_vector_is_malformed_or_unsigned() {
        for (String text : new String[] {C_REGISTER, C_LOGIN, QTH_REGISTER, QTH_LOGIN, QTH_RESET}) {
            for (int length = 0; length < text.length(); length++) {
                if (text.charAt(length) != '=') {   // Base64 means the same without its padding
                    assertFalse(isSigned(text.substring(0, length)), text.substring(0, length));
                }
            }
        }
    }

    @Test
    void nothing_of_a_password_is_printed() {
        for (String text : new String[] {C_REGISTER, C_LOGIN, QTH_REGISTER, QTH_LOGIN, QTH_RESET}) {
            String printed = DevicePassword.parse(text).toString();
            assertFalse(printed.contains(text.split(";")[3]) || printed.contains(RANDOM), printed);
        }
    }

    private static boolean isSigned(String text) {
        try {
            DevicePassword password = DevicePassword.parse(text);
            return password instanceof Registration r && r.signedWith(DEVICE, PRODUCT_SECRET)
                    || password instanceof Login l && l.signedWith(DEVICE_SECRET, PRODUCT_SECRET)
                    || password instanceof Reset s && s.signedWith(DEVICE_SECRET, PRODUCT_SECRET);
        } catch (MalformedPassword e) {
            return false;
        }
    }
}
