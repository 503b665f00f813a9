package org.fotacentre.simulator;

import java.io.IOException;
import java.time.Duration;

/**
 * The firmware of a simulated device: how its generation answers what happens. Lives as long as the device, through
 * many connections, on the device's one thread.
 */
sealed interface DeviceSoftware permits CSoftware, QthSoftware {

    /** The software of the device's dialect. */
    static DeviceSoftware of(DeviceParts parts, DevicePace pace) {
        return parts.profile().isQth() ? new QthSoftware(parts) : new CSoftware(parts, pace.linkTime());
    }

    /** The payload as this software gets to see it. */
    byte[] payload(Arrival arrival);

    /** Whether it can read a message with these fields at all. */
    boolean canRead(DeviceFields fields);

    /** Connected and subscribed, not yet with a secret if it is registering. */
    void subscribed(DeviceSession session) throws IOException;

    /** The server has granted a secret, which is stored. */
    void secretGranted(String secret, DeviceSession session) throws IOException;

    /** Registered or logged in. */
    void usable(DeviceSession session) throws IOException;

    /** A plan notice came. */
    void plan(DeviceFields fields, DeviceSession session) throws IOException;

    /** The application says yes or no to the plan at last. */
    void answer(boolean yes, DeviceSession session) throws IOException;

    /** A firmware link came. */
    void firmware(DeviceFields fields, DeviceSession session) throws IOException;

    /** An error notice came. */
    void errorNotice(int code, DeviceSession session);

    /** The connection ended. */
    void offline();

    /** The device was restarted, which is more than a lost connection. */
    void poweredOn();

    /** The server refused CONNECT with this code; returns whether to try again without a restart. */
    boolean refused(int code);

    /** How long to wait for a message before {@link #idle}. */
    Duration patience();

    /** Nothing came for as long as {@link #patience}. */
    void idle(DeviceSession session) throws IOException;
}
