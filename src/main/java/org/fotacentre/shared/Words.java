package org.fotacentre.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts for people, in the two languages of the house: {@code messages_zh.properties} and {@code messages_en.properties}. */
public final class Words {

    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Words() {
    }

    /** The text of {@code key} in the language of {@code locale}, its places filled, or the key itself between marks. */
    public static String of(Locale locale, String key, Object... arguments) {
        return find(locale, key, arguments).orElse("??" + key + "??");
    }

    /** The text of {@code key} in the language of {@code locale}, its places filled, if there is such a key. */
    public static Optional<String> find(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle("messages", language(locale), Words.class.getClassLoader(), EXACTLY);
        return bundle.containsKey(key)
                ? Optional.of(new MessageFormat(bundle.getString(key), locale).format(arguments))
                : Optional.empty();
    }

    private static Locale language(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
    }
}
