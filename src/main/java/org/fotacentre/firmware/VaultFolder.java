package org.fotacentre.firmware;

import java.nio.file.Path;

import org.fotacentre.shared.Setting;

/** How the vault's folder is laid out: contents by the first two digits of their SHA-256, staged and partial ones aside. */
record VaultFolder(Path root) {

    private static final Setting DATA = new Setting("fota.data", "data");
    private static final String SHA256 = "[0-9a-f]{64}";

    VaultFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** {@code <fota.data>/vault}, which all nodes share unless there is an object store. */
    static VaultFolder inForce() {
        return new VaultFolder(Path.of(DATA.text()).resolve("vault"));
    }

    /** @throws IllegalArgumentException if it is no SHA-256, but a path out of the vault for instance */
    Path place(String sha256) {
        if (!sha256.matches(SHA256)) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    Path staging() {
        return root.resolve("staging");
    }

    /** Where files grow that arrive piece by piece. */
    Path partial() {
        return root.resolve("partial");
    }

    boolean isContent(Path file) {
        return sha256(file).matches(SHA256);
    }

    /** The SHA-256 of a file that {@link #isContent} accepts. */
    String sha256(Path file) {
        return file.getParent().getFileName() + file.getFileName().toString();
    }
}
