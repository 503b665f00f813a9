package org.fotacentre.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list. Whoever asks for a page behind the last one gets the last one: the list may have grown shorter
 * since the link was made. Lists of devices are counted no further than {@link #COUNTED}, if nobody has counted them before.
 *
 * @param items the rows of this page
 * @param page number of this page, from 1; brought into the list if it lies outside
 * @param size most rows on a page
 * @param total rows in the whole list, or as many as can be paged through
 * @param more whether the list goes on behind {@code total}
 */
public record Rows<T>(List<T> items, int page, int size, long total, boolean more) {

    /** Rows on a page of the console (product.md 2.0). */
    public static final int PAGE_SIZE = 10;

    /** How far a list of devices is counted; who wants to see more narrows the filter or exports. */
    public static final int COUNTED = 10_000;

    public Rows {
        items = List.copyOf(items);
        page = existing(page, size, total);
    }

    /** A list of which all rows are counted. */
    public Rows(List<T> items, int page, int size, long total) {
        this(items, page, size, total, false);
    }

    /** How many pages there are, at least 1. */
    public int pages() {
        return pages(size, total);
    }

    /** The same page with other items made of these. */
    public <U> Rows<U> map(Function<? super T, ? extends U> change) {
        return new Rows<>(items.stream().<U>map(change).toList(), page, size, total, more);
    }

    /** Rows to skip before page {@code page} of a list of {@code total} rows; a page outside counts as the nearest inside. */
    public static int offset(int page, int size, long total) {
        return (existing(page, size, total) - 1) * size;
    }

    private static int existing(int page, int size, long total) {
        return Math.min(Math.max(1, page), pages(size, total));
    }

    private static int pages(int size, long total) {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
