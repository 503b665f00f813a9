package org.fotacentre.firmware;

import java.util.Optional;

import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Version;

/**
 * What a person says about a new version package, as typed and trimmed; {@link #check} tells whether it will do.
 *
 * @param name 1–100 characters
 * @param type empty when none, or none we know, was chosen
 * @param kind empty when none, or none we know, was chosen
 * @param source a version for a delta, otherwise empty
 * @param target a version
 * @param remark at most 200 characters
 */
public record PackageDraft(String name, Optional<ComponentType> type, Optional<PackageKind> kind, String source,
                           String target, String remark) {

    /** Longest name, in characters (product.md 5). */
    public static final int MAX_NAME = 100;

    /** Longest remark, in characters (product.md 5). */
    public static final int MAX_REMARK = 200;

    public PackageDraft {
        name = name.strip();
        source = source.strip();
        target = target.strip();
        remark = tidy(remark);
    }

    /** A remark as it is stored: trimmed, lines ended as everywhere else (browsers send CR LF). */
    static String tidy(String remark) {
        return remark.strip().replace("\r\n", "\n");
    }

    static void checkRemark(String remark, Objections objections) {
        objections.when(remark.length() > MAX_REMARK, "remark", "error.tooLong", MAX_REMARK);
    }

    void check(Objections objections) {
        objections.when(name.isEmpty(), "name", "firmware.name.missing");
        objections.when(name.length() > MAX_NAME, "name", "error.tooLong", MAX_NAME);
        checkPath(objections);
        checkRemark(remark, objections);
    }

    private void checkPath(Objections objections) {
        objections.when(type.isEmpty(), "type", "firmware.type.missing");
        objections.when(kind.isEmpty(), "kind", "firmware.kind.missing");
        checkSource(objections);
        checkVersion(target, "target", objections);
    }

    private void checkSource(Objections objections) {
        if (kind.equals(Optional.of(PackageKind.FULL))) {
            objections.when(!source.isEmpty(), "source", "firmware.source.notForFull");
        }
        if (kind.equals(Optional.of(PackageKind.DELTA))) {
            checkVersion(source, "source", objections);
            objections.when(Version.isTypeable(source) && source.equals(target), "source", "firmware.source.isTarget");
        }
    }

    private static void checkVersion(String typed, String field, Objections objections) {
        if (!objections.when(typed.isEmpty(), field, "firmware.version.missing")) {
            objections.when(!Version.isTypeable(typed), field, "firmware.version.malformed", Version.MAX_LENGTH);
        }
    }

    /** The way the package would lead, as soon as what is typed makes one. */
    public Optional<UpgradePath> likelyPath() {
        Objections objections = new Objections();
        checkPath(objections);
        return objections.none() ? Optional.of(path()) : Optional.empty();
    }

    /** The way the package leads a component; only of a draft that {@link #check} accepted. */
    UpgradePath path() {
        return new UpgradePath(type.orElseThrow(), kind.orElseThrow(),
                Optional.of(source).filter(typed -> !typed.isEmpty()).map(Version::new), new Version(target));
    }
}
