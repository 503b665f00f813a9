package org.fotacentre.gateway.json;

import java.util.Optional;

import org.fotacentre.shared.DeviceAddress;

/** The topics of devices that speak JSON; the number in them is the version of the protocol. */
public final class JsonTopics {

    private static final String START = "fota/1/";
    private static final String UP = "/up";

    private JsonTopics() {
    }

    /** Filter for what all devices say. */
    public static String everything() {
        return START + "+/+" + UP;
    }

    /** Where the device speaks. */
    public static String up(DeviceAddress device) {
        return START + device + UP;
    }

    /** Where it is told things. */
    public static String down(DeviceAddress device) {
        return START + device + "/down";
    }

    /** Where it gets pieces of files. */
    public static String chunk(DeviceAddress device) {
        return down(device) + "/chunk";
    }

    /** The device that speaks on this topic; empty if it is none of {@link #everything}. */
    public static Optional<DeviceAddress> speaker(String topic) {
        return topic.startsWith(START) && topic.endsWith(UP) && topic.length() > START.length() + UP.length()
                ? DeviceAddress.parse(topic.substring(START.length(), topic.length() - UP.length())) : Optional.empty();
    }
}
