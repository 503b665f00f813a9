package org.fotacentre.plumbing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.fotacentre.shared.Version;

/** A {@link Version} is stored as its text. */
@Converter(autoApply = true)
public class VersionConverter implements AttributeConverter<Version, String> {

    @Override
    public String convertToDatabaseColumn(Version value) {
        return value == null ? null : value.text();
    }

    @Override
    public Version convertToEntityAttribute(String column) {
        return column == null ? null : new Version(column);
    }
}
