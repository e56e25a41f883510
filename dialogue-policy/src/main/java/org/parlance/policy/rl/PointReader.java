package org.parlance.policy.rl;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Form;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.problem.Suggest;
import org.parlance.core.spi.DecisionPoint;
import org.parlance.core.yaml.YamlMapping;

/** Reads a decision point and checks its names against the domain. */
final class PointReader {
    private static final Set<String> KEYS = Set.of("point", "form", "slots", "confirmed_by", "confirm_with", "below");
    private static final Set<String> KINDS = Set.of("confirm_or_accept");
    private static final double BELOW = 0.95;

    private final Domain domain;
    private final Problems problems;

    PointReader(Domain domain, Problems problems) {
        this.domain = domain;
        this.problems = problems;
    }

    Optional<RlPlan.Point> read(YamlMapping item) {
        item.unknownKeys(KEYS, Severity.WARNING, "a decision point", problems);
        Optional<String> kind = named(item, "point", KINDS);
        Optional<String> form = named(item, "form", domain.forms().keySet());
        Optional<String> confirmedBy =
                named(item, "confirmed_by", domain.slots().keySet());
        Optional<String> confirmWith =
                item.has("confirm_with") ? named(item, "confirm_with", domain.actionNames()) : Optional.empty();
        double below = item.number("below", problems).orElse(BELOW);
        List<String> slots =
                form.map(domain.forms()::get).map(f -> slots(item, f)).orElse(List.of());
        if (kind.isEmpty() || form.isEmpty() || confirmedBy.isEmpty() || slots.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RlPlan.Point(
                new DecisionPoint(kind.get(), form.get(), slots, confirmedBy.get(), confirmWith), below));
    }

    private List<String> slots(YamlMapping item, Form form) {
        List<String> slots = item.require("slots", "A decision point", problems)
                .flatMap(node -> node.asSequence("The value of \"slots\"", problems))
                .map(list -> list.texts("A slot", problems))
                .orElse(List.of());
        slots.stream()
                .filter(slot -> !form.requiredSlots().contains(slot))
                .forEach(slot -> problems.add(Problem.error(
                                item.get("slots").orElse(item).location(),
                                "The form %s does not ask for the slot \"%s\".".formatted(form.name(), slot))
                        .maybe(Suggest.didYouMean(slot, form.requiredSlots()))));
        return slots;
    }

    private Optional<String> named(YamlMapping item, String key, Collection<String> known) {
        Optional<String> name = item.require(key, "A decision point", problems)
                .flatMap(node -> node.asText("The value of \"" + key + "\"", problems));
        name.filter(n -> !known.contains(n))
                .ifPresent(n -> problems.error(
                        item.get(key).orElse(item).location(),
                        "There is no %s \"%s\" to decide with.".formatted(key, n),
                        Suggest.didYouMean(n, known)));
        return name.filter(known::contains);
    }
}
