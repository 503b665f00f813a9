package org.fotacentre.console.firmware;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.firmware.ScriptArchives;
import org.fotacentre.firmware.VersionPackage;

/** Warns of archives that scripts of a Quectel module cannot unpack: {@code firmware.archive.<NAME>} in both languages. */
@RequestScoped
public class ArchiveHints {

    @Inject
    private ScriptArchives archives;

    /** One warning for each doubtful file of the package. */
    public List<Hint> of(VersionPackage found) {
        return archives.doubts(found).stream().map(doubt -> new Hint("firmware.archive." + doubt.header(), List.of(doubt.file()))).toList();
    }
}
