package org.fotacentre.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A program that runs the application.
 *
 * @param words program and arguments
 * @param ready what its log says once it is up
 * @param deployedNothing what its log says by then if it could not deploy the application
 */
record ServerProgram(List<String> words, Pattern ready, Pattern deployedNothing) {

    /** What is given: Payara Micro as a file, or WildFly as a folder. {@code folder} is empty and for its use alone. */
    static ServerProgram of(Options options, Path folder) throws IOException {
        return Files.isDirectory(options.programs().server()) ? new WildFly(options, folder).program() : new PayaraMicro(options, folder).program();
    }

    /** Our Java with what every server is given; its temporary files belong into the folder, too. */
    static List<String> java(Path folder) {
        return new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + folder));
    }
}
