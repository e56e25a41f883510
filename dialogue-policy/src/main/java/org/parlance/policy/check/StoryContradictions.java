package org.parlance.policy.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.policy.check.Histories.Parting;
import org.parlance.policy.state.StateWords;
import org.parlance.policy.training.Origin;
import org.parlance.policy.training.TrainingConversations;

/**
 * Finds stories that go on differently after histories that policies can't tell apart; Rasa calls it the story structure.
 * Each pair of steps is told once, with the shortest history that shows it.
 */
public final class StoryContradictions {
    private final StateWords words;
    private final Problems problems;

    private StoryContradictions(TrainingConversations data, Problems problems) {
        this.words = new StateWords(data.domain());
        this.problems = problems;
    }

    /** Looks back {@code maxHistory} states, 0 for all of a conversation. */
    public static void check(TrainingConversations data, int maxHistory, Problems problems) {
        Histories histories = new Histories(maxHistory);
        data.stories().forEach(histories::add);
        StoryContradictions check = new StoryContradictions(data, problems);
        List<Parting> partings = new ArrayList<>(histories.partings());
        partings.sort(Comparator.comparingInt(parting -> parting.history().size()));
        Set<Set<Location>> told = new HashSet<>();
        for (Parting parting : partings) {
            Set<Location> places = new HashSet<>();
            parting.next().values().forEach(origin -> places.add(origin.where()));
            if (told.add(places)) {
                check.report(parting);
            }
        }
    }

    private void report(Parting parting) {
        List<Map.Entry<String, Origin>> sides = List.copyOf(parting.next().entrySet());
        Map.Entry<String, Origin> first = sides.get(0);
        String history = words.history(parting.history());
        Problem problem = Problem.warning(
                        first.getValue().where(),
                        "Stories go on differently after the same history: %s here, %s elsewhere."
                                .formatted(does(first), elsewhere(sides)))
                .of(Defect.STORY_AGAINST_STORY)
                .because("%s: policies that learn from stories can't tell which is meant."
                        .formatted(Character.toUpperCase(history.charAt(0)) + history.substring(1)))
                .maybe("one of them should go, or a slot, an entity or an earlier step should tell the stories apart.");
        for (Map.Entry<String, Origin> side : sides.subList(1, sides.size())) {
            problem = problem.and(side.getValue().where(), side.getValue().title() + " " + does(side));
        }
        problems.add(problem);
    }

    private static String elsewhere(List<Map.Entry<String, Origin>> sides) {
        List<String> words = new ArrayList<>();
        sides.subList(1, sides.size()).forEach(side -> words.add(does(side)));
        return String.join(", ", words);
    }

    private static String does(Map.Entry<String, Origin> side) {
        return side.getKey().equals(DefaultActions.LISTEN) ? "listens" : "does " + side.getKey();
    }
}
