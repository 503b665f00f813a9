package org.fotacentre.console;

import java.util.Set;

import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives every template the expression object {@code #ui}, beside its one variable {@code page}. */
final class UiDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Ui ui;

    UiDialect(Ui ui) {
        super("ui");
        this.ui = ui;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of("ui");
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return ui;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
