package org.fotacentre;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test class that may run at the same time as others, since it has a product of its own and mostly waits for its
 * devices. Classes without it run one after another beside these. One that no other may disturb is {@code @Isolated}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(value = ExecutionMode.CONCURRENT, reason = "it mostly waits")
public @interface BesideOthers {
}
