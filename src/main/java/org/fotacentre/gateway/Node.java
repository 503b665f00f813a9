package org.fotacentre.gateway;

import org.fotacentre.shared.Setting;

/** This node among the nodes of an installation. */
final class Node {

    private static final Setting NAME = new Setting("fota.node", "main");

    private Node() {
    }

    /**
     * Its name: 1–40 letters, digits or hyphens, different on each node and the same after a restart.
     *
     * @throws IllegalStateException if the setting {@code fota.node} is something else
     */
    static String name() {
        String name = NAME.text();
        if (!name.matches("[0-9A-Za-z-]{1,40}")) {
            throw new IllegalStateException("Setting fota.node must be 1-40 letters, digits or hyphens, not \"" + name + "\"");
        }
        return name;
    }
}
