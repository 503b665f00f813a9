package org.fotacentre.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.fotacentre.shared.Setting;

/**
 * The passwords that the parts of the product use among themselves and the one for the first sign-in. Made at the first
 * start unless given as settings, kept in {@code secrets.properties}, readable by the owner only.
 *
 * @param database password of the database account
 * @param broker password of the broker account
 * @param admin password of the first administrator, as long as it was not changed in the console
 */
public record Secrets(String database, String broker, String admin) {

    private static final List<String> NAMES = List.of("fota.db.password", "fota.broker.password", "fota.admin.password");
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;

    /** The secrets kept in the folder; missing ones are made and added. */
    static Secrets of(Path folder) {
        Path file = folder.resolve("secrets.properties");
        Properties kept = read(file);
        boolean added = NAMES.stream().filter(name -> kept.putIfAbsent(name, new Setting(name, random()).text()) == null).count() > 0;
        if (added) {
            write(kept, file);
        }
        return new Secrets(kept.getProperty(NAMES.get(0)), kept.getProperty(NAMES.get(1)), kept.getProperty(NAMES.get(2)));
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }

    private static Properties read(Path file) {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new CannotStart("The passwords of this installation cannot be read from " + file, e);
            }
        }
        return kept;
    }

    private static String random() {
        return new SecureRandom().ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1)).collect(Collectors.joining());
    }

    private static void write(Properties secrets, Path file) {
        try {
            Path fresh = Files.createTempFile(file.getParent(), "secrets", ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                secrets.store(writer, "Passwords of this FOTA Centre. Keep them to yourself.");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotStart("The passwords of this installation cannot be written to " + file, e);
        }
    }
}
