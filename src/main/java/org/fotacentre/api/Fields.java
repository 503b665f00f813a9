package org.fotacentre.api;

import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.fotacentre.firmware.PackageDraft;
import org.fotacentre.firmware.PackageKind;
import org.fotacentre.shared.ComponentType;

/** The text fields that a program sent. */
record Fields(HttpServletRequest request) {

    /** What the program says about a new version package. */
    PackageDraft draft() {
        return new PackageDraft(text("name"), choice("type", ComponentType.class), choice("kind", PackageKind.class),
                text("source"), text("target"), text("remark"));
    }

    /** The value of one field, or empty text. */
    String text(String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }

    private <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(text(field).strip())).findFirst();
    }
}
