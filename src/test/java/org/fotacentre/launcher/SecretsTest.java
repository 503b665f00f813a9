package org.fotacentre.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void secrets_are_made_once_and_kept() {
        Secrets made = Secrets.of(folder);

        assertEquals(made, Secrets.of(folder));
        assertNotEquals(made.database(), made.broker());
    }

    @Test
    void only_the_owner_reads_them() throws IOException {
        Secrets.of(folder);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))));
    }

    @Test
    void secrets_do_not_slip_into_a_log() {
        Secrets made = Secrets.of(folder);

        assertFalse(made.toString().contains(made.admin()));
    }
}
