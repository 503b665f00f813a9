package org.fotacentre.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a package as a room of the house and names the rooms it may enter. {@code RoomsTest} holds the code
 * against it; sub-packages belong to the room of their parent.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Room {

    /** The room's name, equal to the package's last segment. */
    String name();

    /** Names of the rooms whose public types this one may use. */
    String[] mayEnter();
}
