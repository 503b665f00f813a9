package org.fotacentre.account.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.fotacentre.shared.Refusal;

/**
 * Makes guessing passwords slow: after five wrong ones for a name, or twenty from an address, the next may be tried only
 * after a wait that grows. An address has more because a whole office may share one. Each node counts for itself.
 */
@ApplicationScoped
public class SignInThrottle {

    static final int FREE_FOR_NAME = 5;
    static final int FREE_FOR_ADDRESS = 20;

    private final WrongTries names = new WrongTries(FREE_FOR_NAME);
    private final WrongTries addresses = new WrongTries(FREE_FOR_ADDRESS);

    /**
     * Lets a password be tried and counts it as wrong until {@link #right} says otherwise, so that many at once get no
     * more tries than one after the other.
     *
     * @throws Refusal while the name or the address has to wait
     */
    public synchronized void attempt(String name, String address, Instant now) {
        Duration wait = longer(names.wait(key(name), now), addresses.wait(address, now));
        if (!wait.isZero()) {
            throw Refusal.because("session.wait", wait.toSeconds() + 1);
        }
        names.add(key(name), now);
        addresses.add(address, now);
    }

    /** The password was right. */
    public synchronized void right(String name, String address) {
        names.forget(key(name));
        addresses.takeBack(address);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
