package org.fotacentre.plumbing;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Gives doors and jobs the clock they read once per request; rules receive the instant. */
@ApplicationScoped
public class SystemClock {

    @Produces
    @Dependent
    Clock clock() {
        return Clock.systemUTC();
    }
}
