package org.fotacentre;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.fotacentre.shared.Room;

/** The compiled code of the WAR and its rooms, for the tests that hold it against the plan. */
final class House {

    /** The rooms that open to the world outside; nobody enters them from inside. */
    static final String[] DOORS = {"org.fotacentre.console..", "org.fotacentre.api..", "org.fotacentre.gateway..", "org.fotacentre.schedule.."};

    /** Every class of ours in the WAR. */
    static final JavaClasses CODE = new ClassFileImporter().importPath(Path.of("target/classes/org/fotacentre"));

    /** What each package directly under {@code org.fotacentre} says of itself, by its last segment. */
    static final Map<String, Room> ROOMS = rooms();

    private House() {
    }

    /** The room that the class belongs to: the third segment of its package. */
    static String room(JavaClass code) {
        return code.getPackageName().split("\\.")[2];
    }

    /** Whether the class is ours. */
    static boolean isOurs(JavaClass code) {
        return code.getPackageName().startsWith("org.fotacentre.");
    }

    private static Map<String, Room> rooms() {
        Map<String, Room> rooms = new TreeMap<>();
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/org/fotacentre"))) {
            folders.map(folder -> folder.getFileName().toString()).forEach(name -> rooms.put(name, says(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rooms;
    }

    private static Room says(String room) {
        try {
            return Class.forName("org.fotacentre." + room + ".package-info").getAnnotation(Room.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(room + " has no package-info.java with @Room", e);
        }
    }
}
