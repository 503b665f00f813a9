package org.fotacentre.wire;

/** The password field of a CONNECT that follows neither dialect. Carries no stack and never quotes the password. */
public final class MalformedPassword extends RuntimeException {

    /** What is wrong with the password. */
    public MalformedPassword(String reason) {
        super(reason, null, false, false);
    }
}
