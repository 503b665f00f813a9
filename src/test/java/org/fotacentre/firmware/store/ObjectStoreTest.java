package org.fotacentre.firmware.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which store the settings name. */
class ObjectStoreTest {

    private static final String SHA256 = "a".repeat(64);
    private static final Map<String, String> COMPLETE = Map.of("endpoint", "https://s3.example.com:9000", "bucket", "firmware", "access", "key", "secret", "hush");

    @AfterEach
    void forget() {
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith("fota.store.s3."));
    }

    @Test
    void without_settings_there_is_none() {
        assertEquals(Optional.empty(), S3Settings.inForce());
    }

    @Test
    void bucket_stands_in_the_path_or_in_the_host() {
        assertEquals("https://s3.example.com:9000/firmware/" + SHA256, address(Map.of()));
        assertEquals("https://firmware.s3.example.com:9000/centre/one/" + SHA256, address(Map.of("style", "host", "prefix", "centre/one")));
    }

    @Test
    void half_a_store_is_no_store_and_says_what_is_missing() {
        for (String name : COMPLETE.keySet()) {
            set(COMPLETE);
            System.clearProperty("fota.store.s3." + name);

            assertEquals("Setting fota.store.s3." + name + " is missing: other settings name a package store",
                    assertThrows(IllegalStateException.class, S3Settings::inForce).getMessage());
        }
    }

    @Test
    void wrong_settings_are_named() {
        assertTrue(refused("endpoint", "s3.example.com").contains("fota.store.s3.endpoint must look like"));
        assertTrue(refused("endpoint", "https://s3.example.com/firmware").contains("fota.store.s3.endpoint must look like"));
        assertTrue(refused("style", "virtual").contains("fota.store.s3.style must be path or host"));
    }

    @Test
    void secret_does_not_slip_into_a_log() {
        set(COMPLETE);

        assertFalse(S3Settings.inForce().orElseThrow().toString().contains("hush"));
    }

    private static String address(Map<String, String> more) {
        set(COMPLETE);
        set(more);
        return S3Settings.inForce().map(ObjectStore::new).orElseThrow().address(SHA256);
    }

    private static String refused(String name, String value) {
        Map<String, String> wrong = new HashMap<>(COMPLETE);
        wrong.put(name, value);
        set(wrong);
        return assertThrows(IllegalStateException.class, S3Settings::inForce).getMessage();
    }

    private static void set(Map<String, String> settings) {
        settings.forEach((name, value) -> System.setProperty("fota.store.s3." + name, value));
    }
}
