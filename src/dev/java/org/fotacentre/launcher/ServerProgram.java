package org.fotacentre.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A program that runs the application: how it is called, and what its log says once it is up. */
interface ServerProgram {

    /** What is given: Payara Micro as a file, or WildFly as a folder. {@code folder} is empty and for its use alone. */
    static ServerProgram of(Options options, Path folder) {
        return Files.isDirectory(options.programs().server()) ? new WildFly(options, folder) : new PayaraMicro(options, folder);
    }

    /** Program and arguments; writes the files they name into the folder. */
    List<String> words() throws IOException;

    /** The line that tells that it is up. */
    Pattern ready();

    /** What it has logged by then if it could not deploy the application. */
    Pattern deployedNothing();

    /** Our Java with what every server is given; its temporary files belong into the folder, too. */
    static List<String> java(Path folder) {
        return new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + folder));
    }
}
