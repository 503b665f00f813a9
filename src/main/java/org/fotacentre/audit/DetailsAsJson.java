package org.fotacentre.audit;

import java.io.StringReader;
import java.util.List;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import org.fotacentre.shared.Audited;

/**
 * The details of a deed as they are stored: {@code [{"label": "product.name", "before": "A", "after": "B"}]}. Long values
 * are cut, so that a whole list of devices does not fill the log.
 */
final class DetailsAsJson {

    private static final int MAX_VALUE = 1000;
    private static final String MORE = "…";

    private DetailsAsJson() {
    }

    static String write(List<Audited.Detail> details) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        details.stream().map(detail -> Json.createObjectBuilder().add("label", detail.label())
                .add("before", cut(detail.before())).add("after", cut(detail.after()))).forEach(array::add);
        return array.build().toString();
    }

    static List<Audited.Detail> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(one -> new Audited.Detail(one.getString("label"), one.getString("before"), one.getString("after"))).toList();
        }
    }

    private static String cut(String value) {
        return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE) + MORE;
    }
}
