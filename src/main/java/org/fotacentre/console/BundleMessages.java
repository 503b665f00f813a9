package org.fotacentre.console;

import org.fotacentre.shared.Words;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** Looks up {@code #{key}} of the templates in our {@link Words}. */
final class BundleMessages extends AbstractMessageResolver {

    @Override
    public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        return Words.find(context.getLocale(), key, arguments).orElse(null);
    }

    @Override
    public String createAbsentMessageRepresentation(ITemplateContext context, Class<?> origin, String key,
            Object[] arguments) {
        return "??" + key + "??";
    }
}
