package org.fotacentre.firmware;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.fotacentre.shared.Objections;

/**
 * Everything somebody sends for one version package.
 *
 * @param files the firmware, in order
 * @param signatures files with a detached signature each; {@link Signature} says which belongs to which
 * @param signatureText the signature of the only file as base64 text, or empty text
 */
public record IncomingFiles(List<IncomingFile> files, List<IncomingFile> signatures, String signatureText) {

    public IncomingFiles {
        files = List.copyOf(files);
        signatures = List.copyOf(signatures);
        signatureText = signatureText.strip();
    }

    /** Files without signatures. */
    public static IncomingFiles of(IncomingFile... files) {
        return new IncomingFiles(List.of(files), List.of(), "");
    }

    void check(Objections objections) {
        objections.when(files.isEmpty(), "files", "firmware.files.missing");
        objections.when(files.size() > PackageUpload.MAX_FILES, "files", "firmware.files.tooMany", PackageUpload.MAX_FILES);
        files.forEach(file -> file.check(objections));
        namesakes().forEach(name -> objections.when(true, "files", "firmware.files.namesake", name));
        Signature.check(this, objections);
    }

    /** Names that more than one file has; upper and lower case are one, as on the disks of many people. */
    private Collection<String> namesakes() {
        Map<String, List<String>> names = files.stream().map(IncomingFile::name)
                .collect(Collectors.groupingBy(name -> name.toLowerCase(Locale.ROOT), LinkedHashMap::new, Collectors.toList()));
        return names.values().stream().filter(alike -> alike.size() > 1).map(alike -> alike.get(0)).toList();
    }
}
