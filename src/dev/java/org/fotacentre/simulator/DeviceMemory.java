package org.fotacentre.simulator;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.wire.OtaStep;

/**
 * What a device still knows after a restart: its secret, what it runs, the upgrade it is in. Kept in a properties file
 * if there is one, written at every change. Thread-safe.
 */
final class DeviceMemory {

    private static final String SECRET = "secret";
    private static final String MODULE = "module";
    private static final String COMPONENT = "component.";

    private final Properties values = new Properties();
    private final Optional<Path> file;

    private DeviceMemory(Optional<Path> file) {
        this.file = file;
    }

    /** A memory that ends with the process. */
    static DeviceMemory fleeting() {
        return new DeviceMemory(Optional.empty());
    }

    /** The memory in {@code file}, empty if there is no such file yet. */
    static DeviceMemory in(Path file) throws IOException {
        DeviceMemory memory = new DeviceMemory(Optional.of(file));
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                memory.values.load(reader);
            }
        }
        return memory;
    }

    /** The memory in that file, if there is one; what it does not know of versions is as given. */
    static DeviceMemory with(Optional<Path> file, String moduleVersion, Map<String, String> components) {
        try {
            DeviceMemory memory = file.isPresent() ? in(file.get()) : fleeting();
            if (memory.moduleVersion().isEmpty()) {
                memory.install(ComponentType.MODULE, "", moduleVersion);
            }
            components.forEach((component, version) -> {
                if (memory.version(ComponentType.MCU, component).isEmpty()) {
                    memory.install(ComponentType.MCU, component, version);
                }
            });
            return memory;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    synchronized Optional<String> secret() {
        return Optional.ofNullable(values.getProperty(SECRET));
    }

    synchronized void keepSecret(String secret) {
        put(SECRET, secret);
    }

    synchronized void forgetSecret() {
        values.remove(SECRET);
        save();
    }

    synchronized Optional<String> moduleVersion() {
        return Optional.ofNullable(values.getProperty(MODULE));
    }

    /** The versions of all but the module, by component. */
    synchronized Map<String, String> components() {
        return values.stringPropertyNames().stream().filter(name -> name.startsWith(COMPONENT))
                .collect(Collectors.toMap(name -> name.substring(COMPONENT.length()), values::getProperty,
                        (one, other) -> one, TreeMap::new));
    }

    /** What runs in place of this component; nothing if it was never installed. The module has only one. */
    synchronized Optional<String> version(ComponentType type, String component) {
        return type == ComponentType.MODULE ? moduleVersion() : Optional.ofNullable(components().get(component));
    }

    /** A version now runs. */
    synchronized void install(ComponentType type, String component, String version) {
        put(type == ComponentType.MODULE ? MODULE : COMPONENT + component, version);
    }

    synchronized Optional<PendingUpgrade> pending() {
        return Optional.ofNullable(values.getProperty("pending.step")).map(step -> new PendingUpgrade(
                ComponentType.valueOf(values.getProperty("pending.type")), values.getProperty("pending.component"),
                values.getProperty("pending.target"), OtaStep.valueOf(step)));
    }

    synchronized void begin(PendingUpgrade upgrade) {
        values.setProperty("pending.type", upgrade.type().name());
        values.setProperty("pending.component", upgrade.component());
        values.setProperty("pending.target", upgrade.target());
        put("pending.step", upgrade.step().name());
    }

    /** The upgrade, if there is one, is at another step. */
    synchronized void advance(OtaStep step) {
        pending().ifPresent(upgrade -> begin(upgrade.at(step)));
    }

    /** No upgrade any more. */
    synchronized void settle() {
        values.stringPropertyNames().stream().filter(name -> name.startsWith("pending.")).forEach(values::remove);
        save();
    }

    private void put(String name, String value) {
        values.setProperty(name, value);
        save();
    }

    private void save() {
        file.ifPresent(path -> {
            try {
                Files.createDirectories(path.toAbsolutePath().getParent());
                try (Writer writer = Files.newBufferedWriter(path)) {
                    values.store(writer, "What a simulated device remembers");
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + path, e);
            }
        });
    }
}
