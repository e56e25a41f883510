package org.parlance.nlu.featurize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.parlance.core.json.Json;
import org.parlance.core.text.PythonRegex;
import org.parlance.core.text.PythonRegex.Match;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.data.LookupTable;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.data.RegexFeature;

/** The regular expressions and lookup tables of the training data, ready to be found in texts. */
public final class Patterns {
    private static final String FILE = "patterns.json";
    /** Nobody says more; what comes behind isn't searched, so that each message's work is bounded. */
    private static final int LONGEST = 20_000;

    /** One that was found, and where in UTF-16 indices. */
    public record Found(int pattern, String name, Match match) {}

    private record Source(String name, String regex, List<String> elements) {
        Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", name);
            if (elements.isEmpty()) {
                json.put("pattern", regex);
            } else {
                json.put("elements", elements);
            }
            return json;
        }

        static Source fromJson(Object value) {
            Map<String, Object> json = Json.map(value);
            List<String> elements = Json.list(json.get("elements")).stream()
                    .map(String::valueOf)
                    .toList();
            return new Source(
                    String.valueOf(json.get("name")), String.valueOf(json.getOrDefault("pattern", "")), elements);
        }
    }

    private interface Finder {
        List<Match> find(String text);
    }

    private final List<Source> sources;
    private final List<Finder> finders;

    private Patterns(List<Source> sources, Settings settings, boolean caseSensitive) {
        boolean ignoreCase = !settings.flag("case_sensitive", caseSensitive);
        boolean boundaries = settings.flag("use_word_boundaries", true);
        this.sources = List.copyOf(sources);
        this.finders = sources.stream()
                .map(source -> finder(source, ignoreCase, boundaries))
                .toList();
    }

    /** Takes those with a name that is wanted, as the settings {@code use_regexes} and {@code use_lookup_tables} say. */
    public static Patterns of(NluData data, Predicate<String> wanted, Settings settings, boolean caseSensitive) {
        List<Source> sources = new ArrayList<>();
        if (settings.flag("use_regexes", true)) {
            for (RegexFeature regex : data.regexes()) {
                sources.add(new Source(regex.name(), regex.pattern(), List.of()));
            }
        }
        if (settings.flag("use_lookup_tables", true)) {
            for (LookupTable table : data.lookups()) {
                sources.add(new Source(table.name(), "", table.elements()));
            }
        }
        sources.removeIf(source -> !wanted.test(source.name()));
        return new Patterns(sources, settings, caseSensitive);
    }

    public static Patterns load(ModelFiles files, Settings settings, boolean caseSensitive) {
        List<Source> sources =
                Json.list(files.json(FILE)).stream().map(Source::fromJson).toList();
        return new Patterns(sources, settings, caseSensitive);
    }

    public void save(ModelFiles files) {
        files.putJson(FILE, sources.stream().map(Source::toJson).toList());
    }

    public int size() {
        return sources.size();
    }

    /** All matches of all patterns: pattern by pattern, each from left to right; within the first 20,000 characters. */
    public List<Found> findAll(String whole) {
        String text = whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < finders.size(); i++) {
            for (Match match : finders.get(i).find(text)) {
                all.add(new Found(i, sources.get(i).name(), match));
            }
        }
        return all;
    }

    private static Finder finder(Source source, boolean ignoreCase, boolean boundaries) {
        if (!source.elements().isEmpty()) {
            LookupTrie trie = new LookupTrie(source.elements(), ignoreCase, boundaries);
            return trie::findAll;
        }
        PythonRegex regex = PythonRegex.compile(source.regex(), ignoreCase);
        return text -> regex.findAll(text).matches();
    }
}
