package org.fotacentre.console;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;

/**
 * Has the server take forms with files. In web.xml WildFly overlooks it for the servlet it makes of {@link Console}. How large such a
 * form may be is checked by {@link FormWithFiles}, and each file by the upload itself: in words.
 */
@WebListener
public class FilesInForms implements ServletContextListener {

    private static final int UNLIMITED = -1;
    private static final int BYTES_IN_MEMORY = 65_536;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        ServletRegistration console = start.getServletContext().getServletRegistration(Console.class.getName());
        ((ServletRegistration.Dynamic) console).setMultipartConfig(new MultipartConfigElement("", UNLIMITED, UNLIMITED, BYTES_IN_MEMORY));
    }
}
