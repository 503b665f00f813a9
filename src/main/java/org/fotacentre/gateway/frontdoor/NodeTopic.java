package org.fotacentre.gateway.frontdoor;

/**
 * What devices say at the front door of a node goes through the broker to that very node: only so it stays in order. The
 * name of the node stands before the topic the device has named.
 */
public final class NodeTopic {

    private static final String START = "fota/at/";

    private NodeTopic() {
    }

    /** Filter for what devices say at a node on topics that pass {@code filter}. */
    public static String at(String node, String filter) {
        return startAt(node) + filter;
    }

    /** The topic that the device has named, where a node was put before it; other topics stay as they are. */
    public static String said(String topic) {
        return topic.startsWith(START) ? topic.substring(topic.indexOf('/', START.length()) + 1) : topic;
    }

    /** What stands before the topics of devices at a node. */
    static String startAt(String node) {
        return START + node + "/";
    }
}
