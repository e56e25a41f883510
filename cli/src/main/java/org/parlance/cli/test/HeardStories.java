package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.domain.DefaultIntents;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Selection;
import org.parlance.core.problem.Location;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.spi.Understanding;
import org.parlance.policy.story.Block;
import org.parlance.policy.story.StoryData;
import org.parlance.policy.story.StoryStep;
import org.parlance.policy.story.StoryStep.UserSays;

/** Test stories in which the user means what the model understands of the text, not what the story says is meant. */
final class HeardStories {
    private final Understanding understanding;
    private final Map<Location, Heard> heard = new LinkedHashMap<>();

    HeardStories(Understanding understanding) {
        this.understanding = understanding;
    }

    StoryData hear(StoryData stories) {
        List<Block> blocks = new ArrayList<>();
        for (Block.Story story : stories.stories()) {
            blocks.add(new Block.Story(story.name(), steps(story.steps()), story.where()));
        }
        return new StoryData(blocks);
    }

    /** Each message with a text and an intent, by its place. */
    Map<Location, Heard> heard() {
        return heard;
    }

    private List<StoryStep> steps(List<StoryStep> steps) {
        return steps.stream().map(this::step).toList();
    }

    private StoryStep step(StoryStep step) {
        if (step instanceof StoryStep.Either either) {
            return new StoryStep.Either(steps(either.options()), either.where());
        }
        boolean said = step instanceof UserSays says
                && says.text().isPresent()
                && says.intent().isPresent();
        return said ? parse((UserSays) step) : step;
    }

    private UserSays parse(UserSays gold) {
        Parse parse = understanding
                .parse(gold.text().orElseThrow(), ParseContext.NONE)
                .parse();
        String intent = parse.intentName().orElse(DefaultIntents.NLU_FALLBACK);
        UserSays parsed = new UserSays(
                Optional.of(intent), fullIntent(parse, intent), gold.text(), parse.entities(), gold.where());
        heard.put(gold.where(), new Heard(gold, parsed));
        return parsed;
    }

    private static Optional<String> fullIntent(Parse parse, String intent) {
        return parse.selections().values().stream()
                .map(Selection::chosen)
                .filter(name -> name.startsWith(intent + "/"))
                .findFirst();
    }
}
