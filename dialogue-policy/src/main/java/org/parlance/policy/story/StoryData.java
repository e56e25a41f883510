package org.parlance.policy.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All stories and rules of some files, in the order of the files, the stories of a file before its rules. */
public record StoryData(List<Block> blocks) {
    public static final StoryData EMPTY = new StoryData(List.of());

    public StoryData {
        blocks = List.copyOf(blocks);
    }

    public StoryData plus(StoryData more) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(more.blocks);
        return new StoryData(all);
    }

    public List<Block.Story> stories() {
        return blocks.stream()
                .filter(Block.Story.class::isInstance)
                .map(Block.Story.class::cast)
                .toList();
    }

    public List<Block.Rule> rules() {
        return blocks.stream()
                .filter(Block.Rule.class::isInstance)
                .map(Block.Rule.class::cast)
                .toList();
    }

    /** The texts the assistant says word for word; they are actions of the domain ({@code e2e_actions}). */
    public List<String> endToEndActions() {
        Set<String> texts = new LinkedHashSet<>();
        for (Block block : blocks) {
            for (StoryStep step : block.steps()) {
                if (step instanceof StoryStep.BotSays says) {
                    texts.add(says.text());
                }
            }
        }
        return List.copyOf(texts);
    }
}
