package org.fotacentre.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;

import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.wire.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Devices of both dialects at the real front door, in front of the real broker and the real database. */
class DeviceConnectionIT {

    private static final String KEY = "861234567890123";
    private static final Duration FOR_LONG = Duration.ofHours(1);

    private final SampleProduct product = SampleProduct.open();

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void unknown_device_registers_and_gets_its_secret(Dialect dialect) throws InterruptedException {
        try (FakeDevice device = product.device(KEY).dialect(dialect).start().awaitOnline()) {
            assertEquals(device.secret().orElseThrow(), product.stored("device_secret", KEY));
            assertTrue(device.secret().orElseThrow().matches("[0-9a-f]{32}"));
            assertEquals("1", product.stored("online", KEY));
            assertEquals(KEY, product.stored("name", KEY));
        }
        product.await("0", "online", KEY);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void device_logs_in_with_its_secret_after_a_restart(Dialect dialect) {
        try (FakeDevice device = product.device(KEY).dialect(dialect).start().awaitOnline()) {
            String secret = device.secret().orElseThrow();

            device.restart();
            device.awaitOnline(2);

            assertEquals(secret, device.secret().orElseThrow());
            device.awaitEntry("with its secret");
            assertEquals("1", product.stored("online", KEY));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void versions_a_device_reports_when_it_connects_are_stored(Dialect dialect) throws InterruptedException {
        try (FakeDevice device = product.device(KEY).dialect(dialect).moduleModel("EC600N").moduleVersion("EC600NCN_A01")
                .mcu("MCU1", "V1.1").mcu("STM32", "2_0").start().awaitOnline()) {
            product.await("EC600NCN_A01", "module_version", KEY);

            assertEquals("EC600N", product.stored("module_model", KEY));
            assertEquals("MCU1=V1.1,STM32=2_0", components());
        }
    }

    @Test
    void a_component_that_is_gone_from_the_report_is_gone_here() throws InterruptedException {
        product.device(KEY).mcu("MCU1", "V1.1").mcu("STM32", "2_0").start().awaitOnline().close();
        Database.await("MCU1=V1.1,STM32=2_0", COMPONENTS, product.key());

        try (FakeDevice device = product.device(KEY).mcu("MCU1", "V1.2").start().awaitOnline()) {
            Database.await("MCU1=V1.2", COMPONENTS, product.key());
        }
    }

    @Test
    void condition_a_device_reports_is_stored() throws InterruptedException {
        try (FakeDevice device = product.device(KEY).dialect(Dialect.C).battery(77).storage(123_456).start().awaitOnline()) {
            product.await("77", "battery", KEY);

            assertEquals("123456", product.stored("free_storage", KEY));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void device_that_forgot_its_secret_gets_the_same_again(Dialect dialect) {
        product.device(KEY).dialect(dialect).start().awaitOnline().close();
        String secret = product.stored("device_secret", KEY);

        try (FakeDevice device = product.device(KEY).dialect(dialect).start().awaitOnline()) {
            assertEquals(secret, device.secret().orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void device_with_a_wrong_product_secret_stays_out_and_leaves_no_trace(Dialect dialect) {
        SampleProduct misspelt = new SampleProduct(product.key(), "0123456789ABCDEF");

        try (FakeDevice device = misspelt.device(KEY).dialect(dialect).start()) {
            device.awaitEntry("refused the connection with code 1");
        }

        assertEquals("none", product.stored("id", KEY));
    }

    @Test
    void device_of_an_unknown_product_stays_out() {
        try (FakeDevice device = new SampleProduct("pNOONE", product.secret()).device(KEY).start()) {
            device.awaitEntry("refused the connection with code 1");
            assertFalse(device.isOnline());
        }
    }

    @Test
    void unknown_device_of_a_product_without_dynamic_authentication_stays_out() {
        SampleProduct closed = SampleProduct.closed();

        try (FakeDevice device = closed.device(KEY).start()) {
            device.awaitEntry("refused the connection with code 1");
        }

        assertEquals("none", closed.stored("id", KEY));
    }

    @Test
    void known_device_is_let_in_without_dynamic_authentication() {
        product.device(KEY).start().awaitOnline().close();
        Database.change("update product set dynamic_authentication = false where product_key = ?", product.key());

        try (FakeDevice device = product.device(KEY).start().awaitOnline()) {
            assertTrue(device.isOnline());
        }
    }

    @Test
    void qth_device_with_a_foreign_secret_is_told_and_registers_anew() {
        try (FakeDevice device = product.device(KEY).dialect(Dialect.QTH).start().awaitOnline()) {
            String foreign = device.secret().orElseThrow();
            Database.change("update device set device_secret = ? where device_secret = ?", "0".repeat(32), foreign);

            device.restart();
            device.awaitEntry("10437");
            device.awaitOnline(3);

            assertEquals("0".repeat(32), device.secret().orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"C", "C_SESSION"})
    void c_device_with_a_foreign_secret_forgets_it_and_registers_at_its_next_start(Dialect dialect) {
        try (FakeDevice device = product.device(KEY).dialect(dialect).start().awaitOnline()) {
            String foreign = device.secret().orElseThrow();
            Database.change("update device set device_secret = ? where device_secret = ?", "0".repeat(32), foreign);

            device.restart();
            device.awaitEntry("refused the connection with code 4");
            device.awaitEntry("stays away until it is restarted");
            device.restart();
            device.awaitOnline(2);

            assertNotEquals(foreign, device.secret().orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void device_that_does_not_look_at_certificates_comes_by_tls(Dialect dialect) throws InterruptedException {
        String server = "mqtts://127.0.0.1:" + RunningCentre.get().tlsPort();

        try (FakeDevice device = product.device(KEY).server(server).dialect(dialect).start().awaitOnline()) {
            device.restart();
            device.awaitOnline(2);

            product.await("1", "online", KEY);
        }
        assertTrue(Files.exists(RunningCentre.get().data().resolve("tls/certificate.pem")));
    }

    @Test
    void qth_device_that_resets_gets_the_secret_it_proves_to_know_once_more() {
        try (FakeDevice device = product.device(KEY).dialect(Dialect.QTH).start().awaitOnline()) {
            String secret = device.secret().orElseThrow();
            device.behaviour().resetOnce();

            device.restart();
            device.awaitOnline(2);

            assertEquals(secret, device.secret().orElseThrow());
            assertEquals(2, device.journal().stream().filter(entry -> entry.text().equals("receipt of the secret")).count());
        }
    }

    @Test
    void c_device_in_session_mode_says_nothing_in_clear_once_it_has_its_key() throws InterruptedException {
        try (FakeDevice device = product.device(KEY).dialect(Dialect.C_SESSION).battery(61).start().awaitOnline()) {
            device.restart();
            device.awaitOnline(2);
            product.await("61", "battery", KEY);

            assertEquals(2, device.journal().stream().filter(entry -> entry.text().contains("session key")).count());
        }
    }

    @Test
    void second_connection_takes_over_and_the_end_of_the_first_does_not_count() throws InterruptedException {
        try (FakeDevice first = product.device(KEY).pauses(FOR_LONG, FOR_LONG).start().awaitOnline()) {
            String connection = product.stored("connection", KEY);

            try (FakeDevice second = product.device(KEY).start().awaitOnline()) {
                first.awaitEntry("is offline");
                second.reportVersions();

                assertEquals("1", product.stored("online", KEY));
                assertNotEquals(connection, product.stored("connection", KEY));
            }
        }
        product.await("0", "online", KEY);
    }

    private static final String COMPONENTS = "select group_concat(c.identifier, '=', c.version order by c.identifier)"
            + " from reported_component c join device d on d.id = c.device_id join product p on p.id = d.product_id"
            + " where p.product_key = ?";

    private String components() {
        return Database.text(COMPONENTS, product.key());
    }
}
