package org.fotacentre.firmware;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;

import org.fotacentre.shared.Objections;

/**
 * The detached signature of a firmware file (product.md 2.5). We keep it with the file and give it back as it came; what
 * it is worth is known to those who have the key. The protocol of the devices has no place for it.
 *
 * <p>A signature file belongs to the firmware file whose name it begins with ({@code app.bin.sig}), and to the only one
 * whatever its name.
 */
final class Signature {

    /** Most bytes of a signature. */
    static final int MAX_BYTES = 4096;

    private static final int MAX_TEXT = 8192;

    private Signature() {
    }

    static void check(IncomingFiles incoming, Objections objections) {
        incoming.signatures().forEach(signature -> check(signature, incoming, objections));
        incoming.files().stream().filter(file -> of(file, incoming).size() > 1)
                .forEach(file -> objections.when(true, "signatures", "firmware.signature.twice", file.name()));
        String text = incoming.signatureText();
        if (!text.isEmpty()) {
            objections.when(incoming.files().size() > 1, "signature", "firmware.signature.which");
            objections.when(!incoming.signatures().isEmpty(), "signature", "firmware.signature.both");
            objections.when(!isSignature(text), "signature", "firmware.signature.malformed", MAX_BYTES);
        }
    }

    /** The signature of {@code file} as base64, or empty text when it came without one. */
    static String read(IncomingFile file, IncomingFiles incoming) throws IOException {
        if (!incoming.signatureText().isEmpty()) {
            return Base64.getEncoder().encodeToString(decoded(incoming.signatureText()));
        }
        List<IncomingFile> signatures = of(file, incoming);
        if (signatures.isEmpty()) {
            return "";
        }
        try (InputStream content = signatures.get(0).content().open()) {
            return Base64.getEncoder().encodeToString(content.readNBytes(MAX_BYTES));
        }
    }

    private static void check(IncomingFile signature, IncomingFiles incoming, Objections objections) {
        String name = signature.name();
        objections.when(signature.size() == 0, "signatures", "firmware.file.empty", name);
        objections.when(signature.size() > MAX_BYTES, "signatures", "firmware.signature.tooLarge", name, MAX_BYTES);
        objections.when(incoming.files().stream().noneMatch(file -> belongs(signature, file, incoming)),
                "signatures", "firmware.signature.stray", name);
    }

    private static List<IncomingFile> of(IncomingFile file, IncomingFiles incoming) {
        return incoming.signatures().stream().filter(signature -> belongs(signature, file, incoming)).toList();
    }

    private static boolean belongs(IncomingFile signature, IncomingFile file, IncomingFiles incoming) {
        return incoming.files().size() == 1 || signature.name().startsWith(file.name() + ".");
    }

    private static boolean isSignature(String text) {
        try {
            int bytes = text.length() > MAX_TEXT ? MAX_BYTES + 1 : decoded(text).length;
            return bytes > 0 && bytes <= MAX_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** @throws IllegalArgumentException if it is not base64; line breaks and spaces do not matter */
    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
    }
}
