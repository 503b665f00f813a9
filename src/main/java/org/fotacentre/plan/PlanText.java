package org.fotacentre.plan;

import java.util.List;

/**
 * What the user of a device reads about an upgrade, in one language (product.md 2.8.5).
 *
 * @param language one of {@link #LANGUAGES}
 * @param text 1-200 characters
 */
public record PlanText(String language, String text) {

    /** Longest text accepted, in characters. */
    public static final int MAX_LENGTH = 200;

    /** Languages without which a user-confirm plan is not activated. */
    public static final List<String> REQUIRED = List.of("zh-CN", "en");

    /** Languages a text can be given in. */
    public static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW", "en", "fr", "de", "es", "it", "pt", "ru",
            "ja", "ko", "vi", "th", "id", "ar", "tr", "pl", "nl");

    public PlanText {
        if (!LANGUAGES.contains(language) || text == null || text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("An upgrade text is 1-200 characters in a known language");
        }
    }
}
