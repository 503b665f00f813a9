package org.fotacentre.wire;

/** Bytes of a device that are no message of the protocol. Carries no stack: devices send rubbish all day. */
public final class MalformedFrame extends RuntimeException {

    /** What is wrong with the bytes; never quotes their content. */
    public MalformedFrame(String reason) {
        super(reason, null, false, false);
    }
}
