package org.fotacentre.console.plan.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.console.Form;
import org.fotacentre.console.UploadedFiles;
import org.fotacentre.console.sheet.SheetReader;
import org.fotacentre.firmware.IncomingFile;
import org.fotacentre.plan.scope.ProposedKeys;
import org.fotacentre.shared.Refusal;

/** DeviceKeys that a form gives as text, as a file, or as both. */
@RequestScoped
public class GivenKeys {

    @Inject
    private Form form;

    @Inject
    private UploadedFiles files;

    /**
     * The keys of a text field.
     *
     * @param field name of the field
     */
    public ProposedKeys pasted(String field) {
        return ProposedKeys.of(form.text(field));
    }

    /**
     * The keys of a file field; none if no file was chosen.
     *
     * @param field name of the field, which an objection stands beside
     * @throws Refusal if the file cannot be read
     */
    public ProposedKeys ofFile(String field) {
        return new ProposedKeys(files.of(field).stream().flatMap(file -> ProposedKeys.of(rows(field, file)).entries().stream()).toList());
    }

    /**
     * The text of a field with the keys of a file below it.
     *
     * @throws Refusal if the file cannot be read
     */
    public String together(String field, String fileField) {
        return String.join("\n", Stream.concat(Stream.of(form.text(field)), ofFile(fileField).entries().stream())
                .filter(text -> !text.isEmpty()).toList());
    }

    private static List<List<String>> rows(String field, IncomingFile file) {
        try (InputStream content = file.content().open()) {
            return SheetReader.read(field, file.name(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
