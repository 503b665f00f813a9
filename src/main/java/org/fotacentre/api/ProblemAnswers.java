package org.fotacentre.api;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Sees to it that whatever goes wrong behind this door, before or beside our own code, is told as a {@link Problem} and not as a page. */
@Provider
@ApplicationScoped
public class ProblemAnswers implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean told = response.getMediaType() != null && response.getMediaType().isCompatible(Problem.TYPE);
        if (ApiPath.leads(request) && response.getStatus() >= 400 && !told) {
            Locale locale = request.getAcceptableLanguages().stream().findFirst().orElse(Locale.ENGLISH);
            response.setEntity(Problem.of(response.getStatus()).json(locale), null, Problem.TYPE);
        }
    }
}
