package org.fotacentre.device;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.Version;

/**
 * What a device says it runs (protocol.md 4.1). An empty Optional means "not told"; an empty map means "I have no
 * components".
 *
 * @param moduleModel at most {@link #MAX_MODEL} characters
 * @param moduleVersion version of the module's firmware
 * @param components version by component identifier, at most {@link #MAX_COMPONENTS}, in the order reported
 */
public record ReportedVersions(
        Optional<String> moduleModel, Optional<Version> moduleVersion, Optional<Map<String, Version>> components) {

    /** Longest module model kept, in characters. */
    public static final int MAX_MODEL = 100;

    /** Most components kept of one device; known clients have at most 20 (protocol.md 5.2). */
    public static final int MAX_COMPONENTS = 100;

    /** Tells nothing. */
    public static final ReportedVersions NONE = new ReportedVersions(Optional.empty(), Optional.empty(), Optional.empty());

    public ReportedVersions {
        components = components.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
    }

    /** Takes what a device sent and leaves out what cannot be a model, an identifier or a version. */
    public static ReportedVersions of(
            Optional<String> model, Optional<String> version, Optional<Map<String, String>> components) {
        return new ReportedVersions(
                model.map(String::strip).filter(text -> !text.isEmpty() && text.length() <= MAX_MODEL),
                version.flatMap(ReportedVersions::version),
                components.map(ReportedVersions::usable));
    }

    private static Map<String, Version> usable(Map<String, String> reported) {
        Map<String, Version> usable = new LinkedHashMap<>();
        reported.forEach((identifier, text) -> version(text)
                .filter(version -> usable.size() < MAX_COMPONENTS && isIdentifier(identifier))
                .ifPresent(version -> usable.put(identifier, version)));
        return usable;
    }

    private static Optional<Version> version(String text) {
        int length = text.strip().length();
        return length > 0 && length <= Version.MAX_LENGTH ? Optional.of(new Version(text)) : Optional.empty();
    }

    private static boolean isIdentifier(String text) {
        return !text.isBlank() && text.length() <= ComponentId.MAX_LENGTH;
    }

    /** Whether it tells of the device's module what we did not know. */
    boolean isNewsOf(Device device) {
        return moduleModel.isPresent() && !moduleModel.equals(device.moduleModel())
                || moduleVersion.isPresent() && !moduleVersion.equals(device.moduleVersion());
    }

    /** Whether the report tells nothing at all. */
    public boolean isEmpty() {
        return moduleModel.isEmpty() && moduleVersion.isEmpty() && components.isEmpty();
    }
}
