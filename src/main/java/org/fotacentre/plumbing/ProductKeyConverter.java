package org.fotacentre.plumbing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.fotacentre.shared.ProductKey;

/** A {@link ProductKey} is stored as its text. */
@Converter(autoApply = true)
public class ProductKeyConverter implements AttributeConverter<ProductKey, String> {

    @Override
    public String convertToDatabaseColumn(ProductKey value) {
        return value == null ? null : value.value();
    }

    @Override
    public ProductKey convertToEntityAttribute(String column) {
        return column == null ? null : new ProductKey(column);
    }
}
