package org.fotacentre;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.fotacentre.House.CODE;
import static org.fotacentre.House.DOORS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

import javax.sql.CommonDataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The conventions of the house that a machine can check. The reasons are in {@code src/adr/0001-rooms-and-floors.md}. */
class ConventionsTest {

    private static final int MOST_LINES = 200;
    private static final DescribedPredicate<JavaClass> STORE = describe("are stores, that is: hold the entity manager",
            code -> code.getFields().stream().anyMatch(field -> field.getRawType().isAssignableTo(EntityManager.class)));

    private static final DescribedPredicate<JavaClass> OBSERVER = describe("observe events",
            code -> code.getMethods().stream().flatMap(method -> method.getParameters().stream())
                    .anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class)));

    /** A store asks the database and nobody else: it holds the entity manager and no collaborator of ours. */
    @Test
    void only_stores_speak_to_the_database() {
        assertTrue(CODE.stream().filter(STORE).count() > 5, "too few stores seen");
        noClasses().that(DescribedPredicate.not(STORE)).should().dependOnClassesThat().areAssignableTo(EntityManager.class).check(CODE);
        noFields().that().areDeclaredInClassesThat(STORE).and().areAnnotatedWith(Inject.class)
                .should().haveRawType(describe("of ours", House::isOurs)).allowEmptyShould(true).check(CODE);
        fields().that().haveRawType(EntityManager.class).should().bePrivate().check(CODE);
        noClasses().that().resideInAnyPackage(DOORS).should().dependOnClassesThat().areAssignableTo(EntityManager.class).check(CODE);
    }

    /**
     * Outside of a transaction the server ties the entity manager to the thread's invocation, and hands that on to whatever the thread sets going:
     * the first to end closes it for the others.
     */
    @Test
    void stores_read_in_transactions_only() {
        fields().that().areAnnotatedWith(PersistenceContext.class).should().beDeclaredInClassesThat().areAnnotatedWith(Transactional.class).check(CODE);
    }

    @Test
    void doors_open_no_transaction() {
        assertTrue(CODE.stream().anyMatch(code -> code.isAnnotatedWith(Transactional.class)), "no transaction seen");
        noClasses().that().resideInAnyPackage(DOORS).should().beAnnotatedWith(Transactional.class).check(CODE);
        noMethods().that().areDeclaredInClassesThat().resideInAnyPackage(DOORS).should().beAnnotatedWith(Transactional.class).check(CODE);
    }

    @Test
    void entities_have_verbs_instead_of_setters() {
        noMethods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class).should().haveNameMatching("set[A-Z].*").check(CODE);
    }

    /** The clock is read where something begins: behind a door, in a job, or when an event arrives. */
    @Test
    void rules_are_told_the_time() {
        noClasses().should().callMethod(Instant.class, "now").check(CODE);
        noClasses().that().resideOutsideOfPackages(DOORS).and().resideOutsideOfPackage("org.fotacentre.plumbing..")
                .and(DescribedPredicate.not(OBSERVER)).should().dependOnClassesThat().areAssignableTo(Clock.class).check(CODE);
    }

    /** Data sources of JDBC must name the class. */
    @Test
    void log_is_written_through_the_system_logger() {
        noClasses().that().areNotAssignableTo(CommonDataSource.class).should()
                .dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j..").check(CODE);
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(CODE);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CODE);
    }

    @Test
    void things_are_named_by_what_they_are() {
        noClasses().should().haveNameMatching(".*(Manager|Service|Impl|Helper|Utils?|Dto|Handler)|.*\\.Abstract\\w*").check(CODE);
    }

    @Test
    void no_file_is_longer_than_two_hundred_lines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            long lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(file + " has " + lines);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/dev/java", "src/bench/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        assertTrue(sources.size() > 200, "too few sources seen");
        return sources;
    }
}
