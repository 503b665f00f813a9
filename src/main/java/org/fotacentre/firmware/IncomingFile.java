package org.fotacentre.firmware;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.Part;

import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Setting;

/**
 * A file somebody sends for a version package, before it is accepted.
 *
 * @param name its name; folders that some browsers send along are cut off
 * @param size bytes as announced; the content must turn out to have exactly this size
 * @param content opens the content for reading, once
 */
public record IncomingFile(String name, long size, Content content) {

    /** The endings accepted, compared without regard to upper and lower case (product.md 5). */
    public static final List<String> ENDINGS = List.of(".bin", ".zip", ".rar", ".pack", ".mini_1", ".mini_2", ".py",
            ".tar", ".tar.gz", ".s19", ".bin_1", ".bin_2");

    private static final int MAX_NAME = 255;
    private static final Setting MEGABYTES = new Setting("fota.upload.megabytes", "100");

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Content {

        /** Opens the content; the caller closes it. */
        InputStream open() throws IOException;
    }

    public IncomingFile {
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    }

    /** The files that came in one field of a form, in order; a field left empty has none. */
    public static List<IncomingFile> in(Collection<Part> form, String field) {
        return form.stream().filter(part -> part.getName().equals(field))
                .filter(part -> part.getSubmittedFileName() != null && !part.getSubmittedFileName().isEmpty())
                .map(part -> new IncomingFile(part.getSubmittedFileName(), part.getSize(), part::getInputStream)).toList();
    }

    /** Most megabytes of one file: 100 unless the setting {@code fota.upload.megabytes} says otherwise (product.md 6.16). */
    public static int maxMegabytes() {
        return MEGABYTES.number();
    }

    void check(Objections objections) {
        objections.when(!hasAllowedEnding(), "files", "firmware.file.ending", name, String.join(" ", ENDINGS));
        objections.when(!isPlainName(), "files", "firmware.file.name", MAX_NAME);
        objections.when(size == 0, "files", "firmware.file.empty", name);
        objections.when(size > maxMegabytes() * 1024L * 1024L, "files", "firmware.file.tooLarge", name, maxMegabytes());
    }

    private boolean hasAllowedEnding() {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(ending -> lower.endsWith(ending) && lower.length() > ending.length());
    }

    private boolean isPlainName() {
        return name.length() <= MAX_NAME && name.chars().noneMatch(Character::isISOControl);
    }
}
