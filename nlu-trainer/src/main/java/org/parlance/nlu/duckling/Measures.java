package org.parlance.nlu.duckling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Rules for distances, temperatures, volumes and quantities: a number with one of Duckling's units, and what it is of. */
final class Measures {
    /**
     * A way of naming a unit.
     *
     * @param names an expression for it
     * @param unit Duckling's name
     * @param factor how many of that unit it is: Duckling weighs kilograms in grams
     */
    private record Named(String names, String unit, double factor) {
        Named(String names, String unit) {
            this(names, unit, 1);
        }
    }

    /** What a quantity is of: "two cups of sugar". */
    private static final String PRODUCT = "(?:\\sof\\s(?<product>\\p{L}+))?";

    private static final List<Named> DISTANCES = List.of(
            new Named("km|kilomet(?:er|re)s?", "kilometre"),
            new Named("cm|centimet(?:er|re)s?", "centimetre"),
            new Named("mm|millimet(?:er|re)s?", "millimetre"),
            new Named("met(?:er|re)s?", "metre"),
            new Named("m", "m"),
            new Named("mi|miles?", "mile"),
            new Named("yds?|yards?", "yard"),
            new Named("ft|foot|feet", "foot"),
            new Named("inch(?:es)?", "inch"));
    private static final List<Named> TEMPERATURES = List.of(
            new Named("(?:°|deg(?:rees?)?)?\\s?(?:c|celsius)", "celsius"),
            new Named("(?:°|deg(?:rees?)?)?\\s?(?:f|fahrenheit)", "fahrenheit"),
            new Named("°|deg(?:rees?)?", "degree"));
    private static final List<Named> VOLUMES = List.of(
            new Named("l|lit(?:er|re)s?", "litre"),
            new Named("ml|millilit(?:er|re)s?", "millilitre"),
            new Named("hl|hectolit(?:er|re)s?", "hectolitre"),
            new Named("gal|gallons?", "gallon"));
    private static final List<Named> QUANTITIES = List.of(
            new Named("g|grams?", "gram"),
            new Named("kg|kilos?|kilograms?", "gram", 1000),
            new Named("mg|milligrams?", "gram", 0.001),
            new Named("lbs?|pounds?", "pound"),
            new Named("oz|ounces?", "ounce"),
            new Named("cups?", "cup"),
            new Named("pints?", "pint"),
            new Named("quarts?", "quart"),
            new Named("tbsp|tablespoons?", "tablespoon"),
            new Named("tsp|teaspoons?", "teaspoon"),
            new Named("bowls?", "bowl"),
            new Named("dish(?:es)?", "dish"));

    private Measures() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("distance", amount(DISTANCES), (match, at) -> value(match, DISTANCES)),
                Rule.of("temperature", amount(TEMPERATURES), (match, at) -> value(match, TEMPERATURES)),
                Rule.of("volume", amount(VOLUMES), (match, at) -> value(match, VOLUMES)),
                Rule.of("quantity", amount(QUANTITIES) + PRODUCT, (match, at) -> ofProduct(match)));
    }

    private static String amount(List<Named> units) {
        String names = units.stream().map(Named::names).collect(Collectors.joining("|"));
        return "(?<n>%s)\\s?(?<unit>%s)".formatted(Numbers.SIGNED, names);
    }

    private static Optional<Map<String, Object>> value(Matcher match, List<Named> units) {
        OptionalDouble number = Numbers.signed(match.group("n"));
        String written = match.group("unit").toLowerCase(Locale.ROOT);
        return number.isEmpty()
                ? Optional.empty()
                : units.stream()
                        .filter(unit -> written.matches(unit.names()))
                        .findFirst()
                        .map(unit -> Values.withUnit(number.getAsDouble() * unit.factor(), unit.unit()));
    }

    private static Optional<Map<String, Object>> ofProduct(Matcher match) {
        Optional<Map<String, Object>> value = value(match, QUANTITIES);
        Optional.ofNullable(match.group("product"))
                .ifPresent(product -> value.ifPresent(json -> json.put("product", product.toLowerCase(Locale.ROOT))));
        return value;
    }
}
