package org.fotacentre.console;

import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;

import ognl.OgnlRuntime;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.templateresolver.WebApplicationTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.fotacentre.shared.Setting;

/** Turns a {@link View} into HTML with Thymeleaf, in the visitor's language. */
@ApplicationScoped
public class Templates {

    /** For us who write the pages: a changed template shows at the next request. */
    private static final Setting RELOAD = new Setting("fota.templates.reload", "false");

    @Inject
    private ServletContext servletContext;

    @Inject
    private Visitor visitor;

    @Inject
    private Ui ui;

    private TemplateEngine engine;

    @PostConstruct
    void prepare() {
        OgnlRuntime.setPropertyAccessor(Record.class, new RecordAccessor());
        engine = new TemplateEngine();
        engine.setTemplateResolver(files());
        engine.setMessageResolver(new BundleMessages());
        engine.setLinkBuilder(new LinkBuilder(servletContext.getContextPath()));
        engine.addDialect(new UiDialect(ui));
    }

    /** The whole page as HTML text. */
    public String render(View view) {
        return engine.process(view.template(), new Context(visitor.locale(), Map.of("page", view.page())));
    }

    private WebApplicationTemplateResolver files() {
        var files = new WebApplicationTemplateResolver(JakartaServletWebApplication.buildApplication(servletContext));
        files.setPrefix("/WEB-INF/templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setCacheable(!Boolean.parseBoolean(RELOAD.text()));
        return files;
    }

    /** Links that start with a slash are inside the application, wherever the administrator mounted it. */
    private static final class LinkBuilder extends StandardLinkBuilder {

        private final String contextPath;

        LinkBuilder(String contextPath) {
            this.contextPath = contextPath;
        }

        @Override
        protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
            return contextPath;
        }
    }
}
