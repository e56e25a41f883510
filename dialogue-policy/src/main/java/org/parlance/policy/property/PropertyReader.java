package org.parlance.policy.property;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.Domain;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.problem.Suggest;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/** Reads properties.yml; the grammar is in docs/checks.md. */
public final class PropertyReader {
    private static final Set<String> TOP = Set.of("version", "properties");
    private static final List<String> CLAIMS = List.of("never", "only", "always", "always_reach");
    private static final Set<String> KEYS =
            Set.of("name", "never", "only", "always", "always_reach", "unless", "while", "after");

    private final Domain domain;
    private final Problems problems;

    private PropertyReader(Domain domain, Problems problems) {
        this.domain = domain;
        this.problems = problems;
    }

    /** The properties of a file; those with errors are left out. */
    public static List<Property> read(YamlMapping file, Domain domain, Problems problems) {
        file.unknownKeys(TOP, Severity.ERROR, "a file of properties", problems);
        PropertyReader reader = new PropertyReader(domain, problems);
        List<Property> properties = new ArrayList<>();
        file.require("properties", "A file of properties", problems)
                .flatMap(node -> node.asSequence("The value of \"properties\"", problems))
                .map(list -> list.mappings("A property", problems))
                .ifPresent(list -> list.forEach(item -> reader.property(item).ifPresent(properties::add)));
        return properties;
    }

    private Optional<Property> property(YamlMapping item) {
        int before = problems.errors().size();
        item.unknownKeys(KEYS, Severity.ERROR, "a property", problems);
        Optional<String> name = item.require("name", "A property", problems)
                .flatMap(node -> node.asText("A property's name", problems));
        Optional<Claim> claim = claim(item);
        return problems.errors().size() > before || name.isEmpty()
                ? Optional.empty()
                : claim.map(found -> new Property(name.get(), item.location(), found));
    }

    private Optional<Claim> claim(YamlMapping item) {
        List<String> claims = CLAIMS.stream().filter(item::has).toList();
        if (claims.size() != 1) {
            problems.error(
                    item.location(),
                    claims.isEmpty()
                            ? "The property claims nothing."
                            : "The property claims several things: %s.".formatted(String.join(", ", claims)),
                    "give it one of these keys: %s.".formatted(String.join(", ", CLAIMS)));
            return Optional.empty();
        }
        return switch (claims.get(0)) {
            case "never" -> never(item);
            case "only" -> only(item);
            case "always" -> always(item);
            default -> reach(item);
        };
    }

    private Optional<Claim> never(YamlMapping item) {
        allow(item, "never", "unless", "while");
        List<String> actions = actions(item, "never");
        return Optional.of(new Claim.Never(actions, facts(item, "unless"), facts(item, "while")));
    }

    private Optional<Claim> only(YamlMapping item) {
        allow(item, "only", "after");
        List<String> actions = actions(item, "only");
        return moment(item, "after").map(first -> new Claim.Only(actions, first));
    }

    private Optional<Claim> always(YamlMapping item) {
        allow(item, "always", "after", "while");
        Optional<Moment> trigger = moment(item, "after");
        Optional<Moment> goal = moment(item, "always");
        List<Fact> during = facts(item, "while");
        return trigger.flatMap(begin -> goal.map(end -> new Claim.Always(begin, during, end)));
    }

    private Optional<Claim> reach(YamlMapping item) {
        allow(item, "always_reach");
        return actions(item, "always_reach").stream().findFirst().map(Claim.AlwaysReach::new);
    }

    /** Says of each key that it has no meaning beside this claim. */
    private void allow(YamlMapping item, String claim, String... others) {
        Set<String> known = new LinkedHashSet<>(List.of(others));
        known.add("name");
        known.add(claim);
        item.entries().stream()
                .filter(entry -> KEYS.contains(entry.name()) && !known.contains(entry.name()))
                .forEach(entry -> problems.error(
                        entry.key().location(),
                        "\"%s\" has no meaning beside \"%s\".".formatted(entry.name(), claim),
                        others.length == 0 ? "" : "one of these was meant: %s.".formatted(String.join(", ", others))));
    }

    private List<String> actions(YamlMapping item, String key) {
        List<String> names = new ArrayList<>();
        item.require(key, "A property", problems).ifPresent(node -> {
            List<YamlNode> nodes = node instanceof YamlSequence list ? list.items() : List.of(node);
            nodes.forEach(one -> name(one, "action", domain.actionNames()).ifPresent(names::add));
        });
        return names;
    }

    private List<Fact> facts(YamlMapping item, String key) {
        List<Fact> facts = new ArrayList<>();
        item.present(key).ifPresent(node -> {
            List<YamlNode> nodes = node instanceof YamlSequence list ? list.items() : List.of(node);
            nodes.forEach(one ->
                    one.asMapping("A condition", problems).flatMap(this::fact).ifPresent(facts::add));
        });
        return facts;
    }

    private Optional<Fact> fact(YamlMapping fact) {
        Optional<String> kind = kind(fact, List.of("slot", "form", "intent"));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        YamlNode node = fact.get(kind.get()).orElseThrow();
        return switch (kind.get()) {
            case "slot" -> slot(fact, node);
            case "form" -> name(node, "form", domain.forms().keySet()).map(Fact.FormActive::new);
            default -> name(node, "intent", domain.intents().keySet()).map(Fact.LastSaid::new);
        };
    }

    private Optional<Fact> slot(YamlMapping fact, YamlNode node) {
        fact.unknownKeys(Set.of("slot", "is", "is_set"), Severity.ERROR, "a condition on a slot", problems);
        Optional<String> slot = name(node, "slot", domain.slots().keySet());
        if (fact.has("is") == fact.has("is_set")) {
            problems.error(
                    fact.location(),
                    "A condition on a slot needs either \"is\" or \"is_set\".",
                    "\"is_set: true\" was meant.");
            return Optional.empty();
        }
        return slot(fact, slot);
    }

    private Optional<Fact> slot(YamlMapping fact, Optional<String> slot) {
        return fact.has("is")
                ? slot.map(name -> new Fact.SlotIs(
                        name, fact.get("is").map(YamlNode::plain).orElse(null)))
                : slot.flatMap(name -> fact.bool("is_set", problems).map(set -> new Fact.SlotIsSet(name, set)));
    }

    private Optional<Moment> moment(YamlMapping item, String key) {
        return item.require(key, "This property", problems)
                .flatMap(node -> node.asMapping("The value of \"%s\"".formatted(key), problems))
                .flatMap(this::moment);
    }

    private Optional<Moment> moment(YamlMapping moment) {
        Optional<String> kind = kind(moment, List.of("intent", "action", "form_ends", "slot", "form"));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        YamlNode node = moment.get(kind.get()).orElseThrow();
        return switch (kind.get()) {
            case "intent" -> name(node, "intent", domain.intents().keySet()).map(Moment.Said::new);
            case "action" -> name(node, "action", domain.actionNames()).map(Moment.Did::new);
            case "form_ends" -> name(node, "form", domain.forms().keySet()).map(Moment.FormEnded::new);
            default -> fact(moment).map(Moment.Holds::new);
        };
    }

    private Optional<String> kind(YamlMapping mapping, List<String> known) {
        Optional<String> kind = known.stream().filter(mapping::has).findFirst();
        Set<String> all = new LinkedHashSet<>(known);
        if (kind.filter("slot"::equals).isPresent()) {
            all.add("is");
            all.add("is_set");
        }
        int before = problems.errors().size();
        mapping.unknownKeys(all, Severity.ERROR, "this place", problems);
        boolean fine = problems.errors().size() == before;
        if (fine && kind.isEmpty()) {
            problems.error(
                    mapping.location(),
                    "Nothing is named here.",
                    "one of these was meant: %s.".formatted(String.join(", ", known)));
        }
        return fine ? kind : Optional.empty();
    }

    private Optional<String> name(YamlNode node, String kind, Collection<String> known) {
        Optional<String> name = node.asText("The name of the %s".formatted(kind), problems);
        Location where = node.location();
        name.filter(given -> !known.contains(given))
                .ifPresent(given -> problems.error(
                        where,
                        "The %s \"%s\" is not declared in the domain.".formatted(kind, given),
                        Suggest.didYouMean(given, known)));
        return name.filter(known::contains);
    }
}
