package org.parlance.cli.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the modules and what no module may do. */
class ArrowsTest {
    private static final String[] ROOMS = {"nlu", "policy", "nlg", "action"};
    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.parlance");
    }

    @Test
    void core_sees_no_other_module() {
        noClasses()
                .that()
                .resideInAPackage("org.parlance.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.parlance.nlu..",
                        "org.parlance.policy..",
                        "org.parlance.nlg..",
                        "org.parlance.action..",
                        "org.parlance.assistant..",
                        "org.parlance.server..",
                        "org.parlance.cli..")
                .check(classes);
    }

    @Test
    void siblings_do_not_see_each_other_nor_what_lies_above() {
        for (String room : ROOMS) {
            String[] others = java.util.stream.Stream.of("nlu", "policy", "nlg", "action", "assistant", "server", "cli")
                    .filter(other -> !other.equals(room))
                    .map(other -> "org.parlance." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.parlance." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @Test
    void the_assistant_sees_core_alone_and_the_server_sees_only_the_assistant() {
        noClasses()
                .that()
                .resideInAPackage("org.parlance.assistant..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.parlance.nlu..",
                        "org.parlance.policy..",
                        "org.parlance.nlg..",
                        "org.parlance.action..",
                        "org.parlance.server..",
                        "org.parlance.cli..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("org.parlance.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.parlance.nlu..",
                        "org.parlance.policy..",
                        "org.parlance.nlg..",
                        "org.parlance.action..",
                        "org.parlance.cli..")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void nothing_is_serialized_as_java_objects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class)
                .check(classes);
    }
}
