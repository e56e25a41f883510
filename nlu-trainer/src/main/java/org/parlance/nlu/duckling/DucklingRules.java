package org.parlance.nlu.duckling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;

/** Our own rules for Duckling's commonest dimensions; English words, digits in any language. */
final class DucklingRules {
    private static final Map<String, String> CURRENCIES = Map.of(
            "dollar", "$", "dollars", "$", "usd", "USD", "euro", "EUR", "euros", "EUR", "eur", "EUR", "pounds", "£",
            "gbp", "GBP", "cents", "cent");
    private static final List<Rule> RULES = rules();

    private DucklingRules() {}

    /** What is found of the wanted dimensions (none named = all); of one dimension the longest at each place. */
    static List<Finding> find(String text, Set<String> dimensions, Reference reference) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : RULES) {
            if (dimensions.isEmpty() || dimensions.contains(rule.dimension())) {
                found.addAll(rule.find(text, reference));
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

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.add(Rule.of("email", "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", (match, at) -> plain(match.group())));
        rules.add(Rule.of("url", "(?:https?://|www\\.)[^\\s<>\"]*[^\\s<>\".,;:!?)]", DucklingRules::url));
        rules.add(Rule.of(
                "phone-number",
                "(?:\\+\\d{1,3}[\\s-]?)?(?:\\(\\d{2,5}\\)[\\s-]?)?\\d{2,5}(?:[\\s-]?\\d{2,5}){1,4}",
                DucklingRules::phone));
        rules.add(Rule.of("amount-of-money", "(?<sign>[$€£])\\s?(?<n>" + Numbers.DIGITS + ")", DucklingRules::sign));
        rules.add(Rule.of(
                "amount-of-money",
                "(?<n>" + Numbers.ANY + ")\\s?(?<unit>dollars?|usd|euros?|eur|pounds|gbp|cents|[$€£])",
                DucklingRules::money));
        rules.add(Rule.of("ordinal", "\\d+(?:st|nd|rd|th)|" + Numbers.ORDINAL_WORDS, DucklingRules::ordinal));
        rules.addAll(TimeRules.all());
        rules.addAll(Measures.all());
        rules.add(Rule.of("number", Numbers.SIGNED, DucklingRules::number));
        return List.copyOf(rules);
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
        String digits = match.group().replaceAll("\\D", "");
        return digits.length() < 7 || digits.length() > 15
                ? Optional.empty()
                : plain((match.group().startsWith("+") ? "+" : "") + digits);
    }

    private static Optional<Map<String, Object>> sign(Matcher match, Reference at) {
        return amount(match.group("n"), match.group("sign").replace("€", "EUR"));
    }

    private static Optional<Map<String, Object>> money(Matcher match, Reference at) {
        String unit = match.group("unit").toLowerCase(Locale.ROOT);
        return amount(match.group("n"), CURRENCIES.getOrDefault(unit, unit.replace("€", "EUR")));
    }

    private static Optional<Map<String, Object>> amount(String number, String unit) {
        OptionalDouble value = Numbers.value(number);
        return value.isEmpty() ? Optional.empty() : Optional.of(Values.withUnit(value.getAsDouble(), unit));
    }

    private static Optional<Map<String, Object>> ordinal(Matcher match, Reference at) {
        OptionalLong value = Numbers.ordinal(match.group());
        return value.isEmpty() ? Optional.empty() : Optional.of(Values.value(value.getAsLong()));
    }

    private static Optional<Map<String, Object>> number(Matcher match, Reference at) {
        OptionalDouble value = Numbers.signed(match.group());
        return value.isEmpty() ? Optional.empty() : Optional.of(Values.value(Numbers.json(value.getAsDouble())));
    }
}
