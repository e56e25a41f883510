package org.parlance.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parlance.core.graph.Node;
import org.parlance.core.train.Settings;

class PartTitleTest {
    @Test
    void two_selectors_are_told_apart_by_their_intents() {
        assertThat(PartTitle.of(selector(Map.of("retrieval_intent", "faq")))).isEqualTo("ResponseSelector (faq)");
        assertThat(PartTitle.of(selector(Map.of()))).isEqualTo("ResponseSelector");
    }

    @Test
    void a_score_of_no_part_keeps_its_name() {
        assertThat(PartTitle.of("turns", List.of())).isEqualTo("turns");
    }

    private static Node selector(Map<String, Object> settings) {
        return new Node("nlu.6.ResponseSelector", "ResponseSelector.v1", new Settings(settings), List.of());
    }
}
