package org.fotacentre.gateway;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Acknowledges what has arrived on one connection in the order in which it came, in whatever order it is dealt with: MQTT
 * demands it (section 4.6), and Mosquitto 2.0.11 delivers what follows out of order otherwise.
 */
final class Receipts {

    private final Queue<Receipt> open = new ArrayDeque<>();

    /**
     * To be called as things arrive.
     *
     * @param acknowledgement what to do once it, and all that came before it, is dealt with
     * @return to be run when it is dealt with
     */
    synchronized Runnable arrived(Runnable acknowledgement) {
        Receipt receipt = new Receipt(acknowledgement);
        open.add(receipt);
        return () -> dealtWith(receipt);
    }

    private synchronized void dealtWith(Receipt receipt) {
        receipt.isDealtWith = true;
        while (!open.isEmpty() && open.element().isDealtWith) {
            open.remove().acknowledgement.run();
        }
    }

    private static final class Receipt {

        private final Runnable acknowledgement;
        private boolean isDealtWith;

        Receipt(Runnable acknowledgement) {
            this.acknowledgement = acknowledgement;
        }
    }
}
