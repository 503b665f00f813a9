package org.fotacentre.console.user;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.fotacentre.console.Form;
import org.fotacentre.plan.PlanText;

/** Who reads the page, by the languages of the browser; {@code ?lang=} goes before them. */
@RequestScoped
public class Reader {

    private static final List<String> OTHERWISE = List.of("en", "zh-CN");

    @Inject
    private HttpServletRequest request;

    @Inject
    private Form form;

    /** The text in the language the reader likes best, else in English, else in Chinese (product.md 2.8.5). */
    Optional<PlanText> choose(List<PlanText> texts) {
        return choose(texts, Stream.concat(asked(), Collections.list(request.getLocales()).stream()).toList());
    }

    static Optional<PlanText> choose(List<PlanText> texts, List<Locale> liked) {
        return Stream.concat(liked.stream().map(Reader::tag), OTHERWISE.stream())
                .flatMap(tag -> texts.stream().filter(text -> text.language().equals(tag))).findFirst();
    }

    private Stream<Locale> asked() {
        String asked = form.text("lang");
        return asked.isEmpty() ? Stream.empty() : Stream.of(Locale.forLanguageTag(asked));
    }

    /** The language of our texts that a reader of this one understands; Chinese comes in two scripts. */
    private static String tag(Locale locale) {
        if (!locale.getLanguage().equals("zh")) {
            return locale.getLanguage();
        }
        boolean traditional = locale.getScript().equals("Hant")
                || locale.getScript().isEmpty() && List.of("TW", "HK", "MO").contains(locale.getCountry());
        return traditional ? "zh-TW" : "zh-CN";
    }
}
