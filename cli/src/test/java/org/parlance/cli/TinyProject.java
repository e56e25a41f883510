package org.parlance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An assistant that greets, says goodbye and fills a form of one slot, written into a folder. */
public record TinyProject(Path folder) {
    private static final String CONFIG =
            """
            language: en
            pipeline:
            - name: KeywordIntentClassifier
            - name: RegexEntityExtractor
            policies:
            - name: RulePolicy
            - name: MemoizationPolicy
            """;
    private static final String DOMAIN =
            """
            version: "3.1"
            intents: [greet, goodbye, order]
            entities: [number]
            slots:
              number: {type: text, mappings: [{type: from_entity, entity: number}]}
            forms:
              order_form: {required_slots: [number]}
            responses:
              utter_greet: [{text: "Hello!"}]
              utter_bye: [{text: "Bye!"}]
              utter_ask_number: [{text: "Which order?"}]
              utter_done: [{text: "Order {number}."}]
            """;
    private static final String DATA =
            """
            version: "3.1"
            nlu:
            - intent: greet
              examples: |
                - hello
                - good morning
            - intent: goodbye
              examples: |
                - bye
                - see you
            - intent: order
              examples: |
                - order
                - order [AB12](number)
            - regex: number
              examples: |
                - [A-Z]{2}[0-9]{2}
            rules:
            - rule: greet
              steps:
              - intent: greet
              - action: utter_greet
            - rule: bye
              steps:
              - intent: goodbye
              - action: utter_bye
            - rule: order
              steps:
              - intent: order
              - action: order_form
              - active_loop: order_form
            - rule: ordered
              condition:
              - active_loop: order_form
              steps:
              - action: order_form
              - active_loop: null
              - slot_was_set:
                - requested_slot: null
              - action: utter_done
            """;

    /** Writes the project's files. */
    public static TinyProject in(Path folder) throws IOException {
        TinyProject project = new TinyProject(folder);
        project.file("config.yml", CONFIG);
        project.file("domain.yml", DOMAIN);
        project.file("data/all.yml", DATA);
        return project;
    }

    /** Writes the project and trains it. */
    public static TinyProject trainedIn(Path folder) throws IOException {
        TinyProject project = in(folder);
        Ran trained = project.train();
        assertThat(trained.code()).as(trained.err()).isZero();
        return project;
    }

    public Ran train() {
        return run("train", "--out", path("models"), "--cache", path("cache"));
    }

    /** Runs a verb on the project's files. */
    public Ran run(String... verb) {
        String[] args = java.util.Arrays.copyOf(verb, verb.length + 6);
        String[] files = {"--data", path("data"), "-d", path("domain.yml"), "-c", path("config.yml")};
        System.arraycopy(files, 0, args, verb.length, files.length);
        return Ran.verb(args);
    }

    public Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    public String path(String name) {
        return folder.resolve(name).toString();
    }
}
