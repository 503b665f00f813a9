package org.fotacentre.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.fotacentre.account.Role;

/**
 * The least role that may use a page or do an action (product.md 2.1). Said of a class it holds for all its methods;
 * said of a method it wins. Where nothing is said, looking needs a viewer and everything else an operator, so a
 * forgotten annotation never opens a door.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface For {

    /** The least role. */
    Role value();
}
