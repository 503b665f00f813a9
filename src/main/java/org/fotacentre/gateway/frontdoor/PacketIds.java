package org.fotacentre.gateway.frontdoor;

/**
 * Gives the messages that the broker sends to a device packet ids of 1–255 instead of the broker's own, and turns the
 * device's acknowledgements back. C-2.9 destroys longer messages whose packet id has a high byte (protocol.md 2.3).
 */
final class PacketIds {

    /** How many messages may be on their way to a device. */
    static final int MOST = 255;

    private final int[] brokerIds = new int[MOST + 1];
    private int last;
    private int inUse;

    /**
     * The device's id for a message of the broker.
     *
     * @throws BadPacket if 255 messages wait for the device's acknowledgement
     */
    int toDevice(int brokerId) {
        for (int tried = 0; tried < MOST; tried++) {
            last = last % MOST + 1;
            if (brokerIds[last] == 0) {
                brokerIds[last] = brokerId;
                inUse++;
                return last;
            }
        }
        throw new BadPacket("The device acknowledges nothing");
    }

    /** The broker's id for a message the device acknowledges, or 0 when it did so before. */
    int toBroker(int deviceId) {
        if (deviceId > MOST) {
            return 0;
        }
        int brokerId = brokerIds[deviceId];
        brokerIds[deviceId] = 0;
        inUse -= brokerId == 0 ? 0 : 1;
        return brokerId;
    }

    /** Whether the device has acknowledged everything. */
    boolean areFree() {
        return inUse == 0;
    }
}
