package org.parlance.policy.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.Domain;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;

/**
 * Reads the sections {@code stories} and {@code rules} of a file; all complaints of a file are reported in one run, and
 * what can be read is read.
 */
public final class StoryReader {
    private static final Set<String> STORY_KEYS = Set.of("story", "metadata", "steps");
    private static final Set<String> TEST_KEYS = Set.of("story", "metadata", "steps", "fixtures");
    private static final Set<String> RULE_KEYS =
            Set.of("rule", "metadata", "steps", "condition", "conversation_start", "wait_for_user_input");

    private final Domain domain;
    private final Optional<Severity> undeclared;
    private final boolean lenient;
    private final StepReader.Place place;

    private StoryReader(Domain domain, Optional<Severity> undeclared, boolean lenient, StepReader.Place place) {
        this.domain = domain;
        this.undeclared = undeclared;
        this.lenient = lenient;
        this.place = place;
    }

    /** For training data: an action, form or slot that is not declared is an error. */
    public static StoryReader forTraining(Domain domain) {
        return new StoryReader(domain, Optional.of(Severity.ERROR), false, StepReader.Place.STORY);
    }

    /**
     * For training data from which no policy learns actions by their number: as in Rasa, a story may then name a response that
     * is not declared, with a warning.
     */
    public static StoryReader forTrainingByHeart(Domain domain) {
        return new StoryReader(domain, Optional.of(Severity.ERROR), true, StepReader.Place.STORY);
    }

    /**
     * For test stories, where an undeclared name only fails its own story, and which may also have assertions and fixtures;
     * who runs the tests reads those.
     */
    public static StoryReader forTests(Domain domain) {
        return new StoryReader(domain, Optional.of(Severity.WARNING), false, StepReader.Place.TEST);
    }

    /** For training data beside a domain that has errors of its own: what it doesn't declare says nothing. */
    public static StoryReader withoutNames(Domain domain) {
        return new StoryReader(domain, Optional.empty(), false, StepReader.Place.STORY);
    }

    /** True when a file has something for this reader. */
    public static boolean reads(YamlMapping file) {
        return file.has("stories") || file.has("rules");
    }

    /** The stories and rules of one file; other sections are left alone. */
    public StoryData read(YamlMapping file, Problems problems) {
        StepReader steps = new StepReader(new StoryNames(domain, undeclared, lenient, problems), problems);
        List<Block> blocks = new ArrayList<>();
        for (YamlMapping item : items(file, "stories", "A story", problems)) {
            story(item, steps, problems).ifPresent(blocks::add);
        }
        for (YamlMapping item : items(file, "rules", "A rule", problems)) {
            rule(item, steps, problems).ifPresent(blocks::add);
        }
        return new StoryData(blocks);
    }

    private static List<YamlMapping> items(YamlMapping file, String key, String what, Problems problems) {
        return file.sequence(key, problems)
                .map(list -> list.mappings(what, problems))
                .orElse(List.of());
    }

    private Optional<Block> story(YamlMapping item, StepReader reader, Problems problems) {
        Set<String> known = place == StepReader.Place.TEST ? TEST_KEYS : STORY_KEYS;
        item.unknownKeys(known, Severity.ERROR, "a story", problems);
        Optional<String> name = name(item, "story", problems);
        List<StoryStep> steps = reader.steps(item, place);
        if (name.isEmpty() || isEmpty(item, "story", steps, problems)) {
            return Optional.empty();
        }
        return Optional.of(new Block.Story(name.get(), steps, where(item, "story")));
    }

    private static Optional<Block> rule(YamlMapping item, StepReader reader, Problems problems) {
        item.unknownKeys(RULE_KEYS, Severity.ERROR, "a rule", problems);
        Optional<String> name = name(item, "rule", problems);
        List<StoryStep> condition = reader.conditions(item);
        List<StoryStep> steps = reader.steps(item, StepReader.Place.RULE);
        boolean start = item.bool("conversation_start", problems).orElse(false);
        boolean wait = item.bool("wait_for_user_input", problems).orElse(true);
        if (name.isEmpty() || isEmpty(item, "rule", steps, problems)) {
            return Optional.empty();
        }
        return Optional.of(new Block.Rule(name.get(), condition, steps, start, wait, where(item, "rule")));
    }

    private static Optional<String> name(YamlMapping item, String key, Problems problems) {
        if (!item.has(key)) {
            problems.add(Problem.warning(item.location(), "This %s has no name.".formatted(key))
                    .because("It is skipped.")
                    .maybe("the key \"%s\" is missing.".formatted(key)));
            return Optional.empty();
        }
        if (item.present(key).isEmpty()) {
            problems.warning(item.location(), "This %s has no name.".formatted(key));
            return Optional.of("unnamed");
        }
        return item.require(key, "A " + key, problems).flatMap(node -> node.asText("The name of a " + key, problems));
    }

    private static boolean isEmpty(YamlMapping item, String kind, List<StoryStep> steps, Problems problems) {
        boolean empty = steps.isEmpty() && item.present("steps").isEmpty();
        if (empty) {
            problems.add(Problem.warning(where(item, kind), "This %s has no steps.".formatted(kind))
                    .because("It is skipped."));
        }
        return empty;
    }

    private static Location where(YamlMapping item, String key) {
        return item.get(key).map(YamlNode::location).orElse(item.location());
    }
}
