package org.parlance.cli.plugin;

import java.util.Arrays;
import java.util.List;

/** A plug-in that belongs to Parlance, so that it is known by name before it is added. */
enum KnownPlugin {
    EMBEDDINGS("embeddings", "English sentence embeddings for classifiers"),
    DL4J("dl4j", "neural training with Deeplearning4j"),
    CORENLP("corenlp", "dates and durations with Stanford CoreNLP (GPL)");

    private final String word;
    private final String summary;

    KnownPlugin(String word, String summary) {
        this.word = word;
        this.summary = summary;
    }

    /** The name that {@code parlance plugin add} takes. */
    String word() {
        return word;
    }

    String summary() {
        return summary;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(KnownPlugin::word).toList();
    }
}
