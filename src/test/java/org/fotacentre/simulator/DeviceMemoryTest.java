package org.fotacentre.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.wire.OtaStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceMemoryTest {

    @TempDir
    private Path folder;

    @Test
    void everything_comes_back_from_the_file() throws IOException {
        Path file = folder.resolve("new/device.properties");
        DeviceMemory memory = DeviceMemory.in(file);
        PendingUpgrade upgrade = new PendingUpgrade(ComponentType.MCU, "主板: 1", "V=2", OtaStep.UPGRADING);

        memory.keepSecret("s3");
        memory.install(ComponentType.MODULE, "EC600N", "R01");
        memory.install(ComponentType.MCU, "主板: 1", "V1");
        memory.begin(upgrade);

        DeviceMemory again = DeviceMemory.in(file);
        assertEquals(Optional.of("s3"), again.secret());
        assertEquals(Optional.of("R01"), again.moduleVersion());
        assertEquals(Map.of("主板: 1", "V1"), again.components());
        assertEquals(Optional.of(upgrade), again.pending());
    }

    @Test
    void settled_upgrade_and_forgotten_secret_are_gone() throws IOException {
        Path file = folder.resolve("device.properties");
        DeviceMemory memory = DeviceMemory.in(file);
        memory.keepSecret("s3");
        memory.begin(new PendingUpgrade(ComponentType.MODULE, "m", "V2", OtaStep.RECEIVED));

        memory.forgetSecret();
        memory.settle();

        assertEquals(Optional.empty(), DeviceMemory.in(file).secret());
        assertEquals(Optional.empty(), DeviceMemory.in(file).pending());
    }
}
