package org.fotacentre.gateway;

import java.util.List;
import java.util.function.Consumer;

/** Work on a page as a whole, which costs less than piece by piece. */
final class Together {

    private static final System.Logger LOG = System.getLogger(Together.class.getName());

    private Together() {
    }

    /**
     * Tries it.
     *
     * @return whether it is done; if not, the pieces are to be done one by one
     */
    static <T> boolean isDone(List<T> page, Consumer<List<T>> work) {
        try {
            if (!page.isEmpty()) {
                work.accept(page);
            }
            return true;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "One by one, after", e);
            return false;
        }
    }
}
