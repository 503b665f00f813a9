package org.fotacentre.plumbing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.fotacentre.shared.DeviceKey;

/** A {@link DeviceKey} is stored as its text. */
@Converter(autoApply = true)
public class DeviceKeyConverter implements AttributeConverter<DeviceKey, String> {

    @Override
    public String convertToDatabaseColumn(DeviceKey value) {
        return value == null ? null : value.value();
    }

    @Override
    public DeviceKey convertToEntityAttribute(String column) {
        return column == null ? null : new DeviceKey(column);
    }
}
