package org.fotacentre.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class ReceiptsTest {

    private final Receipts receipts = new Receipts();
    private final List<Integer> acknowledged = new ArrayList<>();

    @Test
    void acknowledgements_come_in_the_order_of_arrival_in_whatever_order_things_are_dealt_with() {
        Runnable first = arrived(1);
        Runnable second = arrived(2);
        Runnable third = arrived(3);

        third.run();
        assertEquals(List.of(), acknowledged);
        first.run();
        assertEquals(List.of(1), acknowledged);
        second.run();
        assertEquals(List.of(1, 2, 3), acknowledged);
    }

    @Test
    void what_is_dealt_with_at_once_is_acknowledged_at_once_and_only_once() {
        Runnable first = arrived(1);
        first.run();
        first.run();
        arrived(2).run();

        assertEquals(List.of(1, 2), acknowledged);
    }

    private Runnable arrived(int message) {
        return receipts.arrived(() -> acknowledged.add(message));
    }
}
