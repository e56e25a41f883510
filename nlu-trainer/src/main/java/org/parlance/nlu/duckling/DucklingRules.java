package org.parlance.nlu.duckling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;

/** Our own rules for Duckling's commonest dimensions, in English, German, Spanish and French; numbers in every language of ICU's. */
final class DucklingRules {
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("$", "$"),
            Map.entry("dollar", "$"),
            Map.entry("usd", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("£", "£"),
            Map.entry("pound", "£"),
            Map.entry("gbp", "GBP"),
            Map.entry("¥", "¥"),
            Map.entry("yen", "JPY"),
            Map.entry("chf", "CHF"),
            Map.entry("cent", "cent"));
    /** In these, number words are no digits. */
    private static final Set<String> AS_WRITTEN = Set.of("email", "url", "phone-number");

    private static final String SIGNS = "[$€£¥]";
    private static final Map<String, DucklingRules> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final NumberWords words;
    private final Numerals numerals;
    private final String number;
    private final List<Rule> rules;

    private DucklingRules(String language) {
        this.words = NumberWords.of(language);
        this.numerals = Numerals.of(language);
        this.number = "(?<n>%s)(?:\\s?(?<mag>%s))?".formatted(numerals.pattern(), words.anyMagnitude());
        this.rules = rules(Vocabulary.of(language));
    }

    /** Those of a language by its ISO 639-1 code. */
    static DucklingRules of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, DucklingRules::new);
    }

    /** What is found of the wanted dimensions (none named = all); where several overlap, the longest. */
    List<Finding> find(String text, Set<String> dimensions, Reference reference) {
        Digits digits = words.digits(text);
        List<Finding> found = new ArrayList<>();
        for (Rule rule : rules) {
            if (dimensions.isEmpty() || dimensions.contains(rule.dimension())) {
                found.addAll(
                        AS_WRITTEN.contains(rule.dimension())
                                ? rule.find(text, reference)
                                : rule.find(digits.text(), reference).stream()
                                        .map(digits::original)
                                        .toList());
            }
        }
        found.sort(Comparator.comparingInt(Finding::length).reversed());
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : found) {
            if (kept.stream().noneMatch(other -> other.overlaps(finding))) {
                kept.add(finding);
            }
        }
        kept.sort(Comparator.comparingInt(Finding::start));
        return kept;
    }

    private List<Rule> rules(Vocabulary vocabulary) {
        List<Rule> all = new ArrayList<>();
        all.add(Rule.of("email", "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", (match, at) -> plain(match.group())));
        all.add(Rule.of("url", "(?:https?://|www\\.)[^\\s<>\"]*[^\\s<>\".,;:!?)]", DucklingRules::url));
        all.add(Rule.of(
                "phone-number",
                "(?:\\(?\\+(?<prefix>\\d{1,2})\\)?[\\s.-]?)?(?<rest>(?:\\(\\d{2,5}\\)[\\s-]?)?\\d{2,5}(?:[\\s-]?\\d{2,7}){1,4})",
                DucklingRules::phone));
        all.add(Rule.of("amount-of-money", "(?<unit>" + SIGNS + ")\\s?" + number, this::money));
        all.add(Rule.of(
                "amount-of-money",
                number + "\\s?(?<unit>dollars?|usd|euros?|eur|pounds?|gbp|cents?|yen|chf|" + SIGNS + ")",
                this::money));
        String ordinal = vocabulary.word("ordinal");
        // A full stop behind a number mostly ends a sentence.
        String marks = ordinal.contains("\\.") ? "" : "|" + ordinal;
        all.add(Rule.of(
                "ordinal",
                "(?<n>\\d{1,9})(?:" + Digits.ORDINAL + marks + ")",
                (match, at) -> Optional.of(Values.value(Long.parseLong(match.group("n"))))));
        all.addAll(new TimeRules(vocabulary, numerals).all());
        all.add(Rule.of("number", "(?<minus>-)?" + number, this::number));
        return List.copyOf(all);
    }

    private static Optional<Map<String, Object>> plain(String value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", value);
        return Optional.of(json);
    }

    private static Optional<Map<String, Object>> url(Matcher match, Reference at) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", match.group());
        json.put(
                "domain",
                match.group().replaceAll("^https?://(www\\.)?|^www\\.", "").replaceAll("[/?#:].*", ""));
        return Optional.of(json);
    }

    private static Optional<Map<String, Object>> phone(Matcher match, Reference at) {
        String digits = match.group("rest").replaceAll("\\D", "");
        String prefix = match.group("prefix") == null ? "" : "(+%s) ".formatted(match.group("prefix"));
        return digits.length() < 7 || digits.length() > 15 ? Optional.empty() : plain(prefix + digits);
    }

    private Optional<Map<String, Object>> money(Matcher match, Reference at) {
        String unit = match.group("unit").toLowerCase(Locale.ROOT).replaceAll("s$", "");
        return Optional.of(Values.withUnit(amount(match), CURRENCIES.get(unit)));
    }

    private Optional<Map<String, Object>> number(Matcher match, Reference at) {
        double amount = amount(match);
        return Optional.of(Values.value(Numerals.json(match.group("minus") == null ? amount : -amount)));
    }

    private double amount(Matcher match) {
        double digits = numerals.value(match.group("n"));
        return match.group("mag") == null ? digits : digits * words.magnitude(match.group("mag"));
    }
}
