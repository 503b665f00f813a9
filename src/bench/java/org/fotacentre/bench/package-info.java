/**
 * Measures the product beside references that run in the same minute on the same machine: {@code mvn -Pbench package}.
 *
 * <p>To add a benchmark, write a class that implements {@link org.fotacentre.bench.Benchmark} and name it in
 * {@link org.fotacentre.bench.Benchmarks}. It opens a {@link org.fotacentre.bench.Stage} (the whole product, or the database
 * alone), builds its own data, measures with {@link org.fotacentre.bench.Samples} and writes rows and points into its
 * {@link org.fotacentre.bench.Sheet}. Each runs in a JVM of its own. Never part of the test run, never in the WAR.
 */
package org.fotacentre.bench;
