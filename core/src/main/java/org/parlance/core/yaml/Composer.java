package org.parlance.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Builds the nodes of one document from the parser's events. */
final class Composer {
    private final Parser parser;
    private final Source source;
    private final ScalarComposer scalars;
    private final Budget budget;
    private final Problems problems;

    Composer(Parser parser, ScalarComposer scalars, Budget budget, Problems problems) {
        this.parser = parser;
        this.source = scalars.source();
        this.scalars = scalars;
        this.budget = budget;
        this.problems = problems;
    }

    /** The only document, or nothing where there is none or nothing in it. */
    Optional<YamlNode> document() {
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.DocumentStart)) {
            return Optional.empty();
        }
        version((DocumentStartEvent) parser.getEvent());
        YamlNode root = node(0);
        parser.getEvent();
        if (parser.checkEvent(Event.ID.DocumentStart)) {
            secondDocument(place(parser.peekEvent()));
        }
        boolean nothing = root instanceof YamlScalar scalar && scalar.text().isEmpty() && scalar.isNull();
        return nothing ? Optional.empty() : Optional.of(root);
    }

    private void version(DocumentStartEvent start) {
        String line = source.line(start.getStartMark().getLine());
        if (start.getVersion() != null && line.startsWith("%YAML") && !line.contains("1.2")) {
            problems.add(Problem.warning(place(start), "The file is read as YAML 1.2, whatever its %YAML line says.")
                    .because("In YAML 1.2 \"yes\", \"no\", \"on\" and \"off\" are text."));
        }
    }

    private void secondDocument(Location place) {
        problems.add(Problem.error(place, "Here a second document begins, but a file may hold only one.")
                .because("What follows was not read.")
                .maybe("the \"---\" should go, or the second document moved to a file of its own."));
    }

    private YamlNode node(int depth) {
        Event event = parser.getEvent();
        if (event instanceof AliasEvent alias) {
            return alias(alias, depth);
        }
        NodeEvent start = (NodeEvent) event;
        budget.enter(depth, place(event));
        long before = budget.nodes();
        int deepestBefore = budget.deepest();
        budget.deepest(depth);
        YamlNode node = compose(start, depth);
        if (start.getAnchor() != null) {
            int height = budget.deepest() - depth;
            budget.anchors().put(start.getAnchor(), new Budget.Anchored(node, budget.nodes() - before + 1, height));
        }
        budget.deepest(Math.max(deepestBefore, budget.deepest()));
        return node;
    }

    private YamlNode compose(NodeEvent start, int depth) {
        if (start instanceof ScalarEvent scalar) {
            return scalars.scalar(scalar, problems);
        }
        CollectionStartEvent collection = (CollectionStartEvent) start;
        boolean mapping = start instanceof MappingStartEvent;
        Tags.checkCollection(collection.getTag(), mapping, place(start), problems);
        return mapping ? mapping(place(start), depth) : sequence(place(start), depth);
    }

    private YamlSequence sequence(Location place, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        parser.getEvent();
        return new YamlSequence(items, place);
    }

    private YamlMapping mapping(Location place, int depth) {
        MappingBuilder mapping = new MappingBuilder(place, problems);
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            YamlNode key = node(depth + 1);
            mapping.add(key, node(depth + 1));
        }
        parser.getEvent();
        return mapping.build();
    }

    private YamlNode alias(AliasEvent alias, int depth) {
        Budget.Anchored anchored = budget.anchors().get(alias.getAnchor());
        if (anchored != null) {
            budget.repeat(anchored, depth, place(alias));
            return anchored.node();
        }
        problems.add(Problem.error(place(alias), "The alias \"*%s\" has no anchor.".formatted(alias.getAnchor()))
                .because("An anchor \"&%s\" must be complete before its alias.".formatted(alias.getAnchor()))
                .maybe("text that begins with \"*\" was meant, which must be quoted."));
        return new YamlScalar("", YamlScalar.Style.PLAIN, null, place(alias), List.of());
    }

    private Location place(Event event) {
        Mark mark = event.getStartMark();
        return source.at(mark.getLine(), mark.getColumn());
    }
}
