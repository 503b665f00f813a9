package org.fotacentre.bench;

/** One subject that is measured. An exception ends this benchmark and is told; the others run all the same. */
public interface Benchmark {

    /** What it is chosen by ({@code -Dbench=name}) and its result file is called; lower-case letters. */
    String name();

    /** Builds its data, measures, and writes down each figure as soon as it is known. */
    void run(Sheet sheet) throws Exception;
}
