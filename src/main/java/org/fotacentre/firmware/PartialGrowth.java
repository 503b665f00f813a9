package org.fotacentre.firmware;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Adds a piece to a file while nobody else can, so that what was counted once is never written again. */
@ApplicationScoped
class PartialGrowth {

    @Inject
    private PartialFiles files;

    @Inject
    private PartialContents contents;

    /** Adds a staged piece where the file ended when it was {@code seen}; nothing happens when it has grown or gone meanwhile. */
    @Transactional
    void grow(PartialFile seen, Path piece, Instant now) throws IOException {
        Optional<PartialFile> same = files.findForChange(seen.id()).filter(file -> file.received() == seen.received());
        if (same.isPresent()) {
            same.get().grow(contents.append(seen.id(), seen.received(), piece), now);
        }
    }
}
