package org.fotacentre.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the rows of this page
 * @param page number of this page, from 1
 * @param size most rows on a page
 * @param total rows in the whole list
 */
public record Rows<T>(List<T> items, int page, int size, long total) {

    /** Rows on a page of the console (product.md 2.0). */
    public static final int PAGE_SIZE = 10;

    public Rows {
        items = List.copyOf(items);
    }

    /** How many pages there are, at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** The same page with other items made of these. */
    public <U> Rows<U> map(Function<? super T, ? extends U> change) {
        return new Rows<>(items.stream().<U>map(change).toList(), page, size, total);
    }

    /** Rows to skip before page {@code page}; pages below 1 count as 1. */
    public static int offset(int page, int size) {
        return (Math.max(1, page) - 1) * size;
    }
}
