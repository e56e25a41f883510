package org.parlance.nlu;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;
import org.parlance.core.yaml.YamlNode;
import org.parlance.nlu.duckling.DucklingEntityExtractor;

/** Looks at the values of settings: a number that is none, an address or a time zone that can't be meant. */
final class SettingsCheck {
    private static final Set<String> NUMBERS = Set.of(
            "threshold",
            "ambiguity_threshold",
            "min_ngram",
            "max_ngram",
            "min_df",
            "max_df",
            "max_features",
            "ranking_length",
            "max_words",
            "iterations",
            "cutoff",
            "timeout");
    private static final Map<String, SettingsRange> RANGES = Map.of(
            "threshold", SettingsRange.SHARE,
            "ambiguity_threshold", SettingsRange.SHARE,
            "min_ngram", SettingsRange.from(1),
            "max_ngram", SettingsRange.from(1),
            "min_df", SettingsRange.from(0),
            "max_df", SettingsRange.from(0),
            "max_features", SettingsRange.from(1),
            "max_words", SettingsRange.from(0),
            "iterations", SettingsRange.from(1),
            "cutoff", SettingsRange.from(0));
    private static final Set<String> FLAGS = Set.of(
            "intent_classification",
            "entity_recognition",
            "case_sensitive",
            "lowercase",
            "use_word_boundaries",
            "use_lookup_tables",
            "use_regexes");
    private static final Set<String> ANALYZERS = Set.of("word", "char", "char_wb");
    private static final Set<String> DIMENSIONS = Set.of(
            "amount-of-money",
            "credit-card-number",
            "distance",
            "duration",
            "email",
            "number",
            "ordinal",
            "phone-number",
            "quantity",
            "temperature",
            "time",
            "time-grain",
            "url",
            "volume");

    /** Those that the rules here don't know. */
    private static final Set<String> OF_A_SERVER = Set.of("credit-card-number", "time-grain");

    private final Problems problems;
    private final boolean server;

    private SettingsCheck(Problems problems, boolean server) {
        this.problems = problems;
        this.server = server;
    }

    /** Checks those settings of a component that have a meaning here. */
    static void check(ComponentConfig config, Set<String> settings, Problems problems) {
        boolean server = DucklingEntityExtractor.address(config.settings()).isPresent();
        SettingsCheck check = new SettingsCheck(problems, server);
        for (String key : settings) {
            config.source().present(key).ifPresent(node -> check.value(config.name(), key, node));
        }
        check.lengths(config);
    }

    private void value(String component, String key, YamlNode node) {
        Object value = node.plain();
        if (NUMBERS.contains(key) && !(value instanceof Number)) {
            wrong(component, key, node, "a number");
        } else if (value instanceof Number number && RANGES.containsKey(key)) {
            range(component, key, number, node);
        } else if (FLAGS.contains(key) && !(value instanceof Boolean)) {
            wrong(component, key, node, "true or false");
        } else if (key.equals("analyzer") && !ANALYZERS.contains(String.valueOf(value))) {
            wrong(component, key, node, "word, char or char_wb");
        } else if (component.equals("DucklingEntityExtractor")) {
            duckling(key, value, node);
        }
    }

    private void wrong(String component, String key, YamlNode node, String wanted) {
        problems.error(node.location(), "\"%s\" of %s must be %s.".formatted(key, component, wanted));
    }

    private void lengths(ComponentConfig config) {
        int least = config.settings().integer("min_ngram", 1);
        int most = config.settings().integer("max_ngram", Math.max(1, least));
        if (most < least) {
            config.source()
                    .present("max_ngram")
                    .ifPresent(node -> wrong(config.name(), "max_ngram", node, "at least \"min_ngram\""));
        }
    }

    /** A warning, since Rasa takes such a threshold as it is: always, or never. */
    private void range(String component, String key, Number value, YamlNode node) {
        SettingsRange range = RANGES.get(key);
        if (!range.has(value.doubleValue())) {
            problems.warning(
                    node.location(),
                    "\"%s\" of %s should be %s, but is %s.".formatted(key, component, range.inWords(), value));
        }
    }

    private void duckling(String key, Object value, YamlNode node) {
        switch (key) {
            case "url" -> address(String.valueOf(value), node);
            case "timezone" -> zone(String.valueOf(value), node);
            case "dimensions" ->
                (value instanceof List<?> list ? list : List.of(value))
                        .forEach(dimension -> dimension(String.valueOf(dimension), node));
            default -> {
                // The locale is any text, and numbers are looked at above.
            }
        }
    }

    private void address(String url, YamlNode node) {
        if (!url.matches("https?://[^/\\s]+(/\\S*)?")) {
            problems.add(Problem.error(node.location(), "\"%s\" is no address of a Duckling server.".formatted(url))
                    .because("It must begin with http:// or https://.")
                    .maybe("http://%s was meant.".formatted(url)));
        }
    }

    private void zone(String name, YamlNode node) {
        if (isZone(name)) {
            return;
        }
        Optional<String> near = Suggest.nearest(name, ZoneId.getAvailableZoneIds());
        problems.add(Problem.error(node.location(), "There is no time zone \"%s\".".formatted(name))
                .maybe(near.map("you meant \"%s\"."::formatted)
                        .orElse("Europe/Berlin or another such name is meant.")));
    }

    private static boolean isZone(String name) {
        try {
            return ZoneId.of(name).getId().equals(name);
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private void dimension(String name, YamlNode node) {
        if (!DIMENSIONS.contains(name)) {
            problems.add(Problem.warning(node.location(), "Duckling has no dimension \"%s\".".formatted(name))
                    .because("It finds nothing.")
                    .maybe(Suggest.didYouMean(name, DIMENSIONS)));
        } else if (!server && OF_A_SERVER.contains(name)) {
            problems.add(Problem.warning(node.location(), "Only a Duckling server finds \"%s\".".formatted(name))
                    .because("The rules here don't know it, and there is no \"url\"."));
        }
    }
}
