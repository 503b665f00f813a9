package org.fotacentre.plumbing;

import java.time.ZoneId;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Zones are stored by their IANA name. */
@Converter(autoApply = true)
public class ZoneIdConverter implements AttributeConverter<ZoneId, String> {

    @Override
    public String convertToDatabaseColumn(ZoneId value) {
        return value == null ? null : value.getId();
    }

    @Override
    public ZoneId convertToEntityAttribute(String column) {
        return column == null ? null : ZoneId.of(column);
    }
}
