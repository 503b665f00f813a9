package org.fotacentre.gateway.json;

/** A device said in JSON what cannot be used; it is told so. Carries no stack: devices send rubbish all day. */
public final class BadMessage extends RuntimeException {

    private final int id;
    private final Complaint complaint;

    /**
     * @param id number of the message, 0 if it has none
     * @param sentence what is wrong, for the developer of the device; quotes field names only
     */
    public BadMessage(int id, Complaint complaint, String sentence) {
        super(sentence, null, false, false);
        this.id = id;
        this.complaint = complaint;
    }

    /** Number of the message, 0 if it has none. */
    public int id() {
        return id;
    }

    /** What is wrong, for the device. */
    public Complaint complaint() {
        return complaint;
    }
}
