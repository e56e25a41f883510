package org.parlance.policy.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.policy.conformance.Texts;

class DrawerTest {
    private static final String DOMAIN =
            """
            intents: [greet, order, bye, stop]
            entities: [size]
            slots:
              size: {type: text, mappings: [{type: from_entity, entity: size}]}
            forms:
              pizza_form: {required_slots: [size], ignored_intents: [bye]}
            responses:
              utter_hi: [{text: hi}]
              utter_bye: [{text: bye}]
              utter_done: [{text: done}]
              utter_more: [{text: more}]
            """;
    private static final String RULES =
            """
            rules:
            - rule: begin the form
              steps:
              - intent: order
              - action: pizza_form
              - active_loop: pizza_form
            - rule: end the form
              condition:
              - active_loop: pizza_form
              steps:
              - action: pizza_form
              - active_loop: null
              - slot_was_set:
                - requested_slot: null
              - action: utter_done
              wait_for_user_input: false
            - rule: then more
              steps:
              - action: utter_done
              - action: utter_more
            - rule: bye
              steps:
              - intent: bye
              - action: utter_bye
            """;
    private static final String STORIES =
            """
            stories:
            - story: short
              steps:
              - intent: greet
              - action: utter_hi
              - intent: bye
              - action: utter_bye
            - story: long
              steps:
              - intent: greet
              - action: utter_hi
              - intent: order
              - action: utter_more
              - intent: bye
              - action: utter_bye
            """;

    private static final Choice ONLY_STORIES = new Choice(false, true, Optional.empty());

    private static Drawing draw(String data, Choice choice) {
        Texts texts = new Texts(DOMAIN, data);
        return Drawer.draw(texts.trained().machine(), texts.domain(), choice);
    }

    private static List<String> titles(Drawing drawing) {
        return drawing.boxes().stream().map(Box::title).toList();
    }

    private static List<String> arrows(Drawing drawing) {
        return drawing.arrows().stream()
                .map(arrow -> "%s -> %s by %s"
                        .formatted(
                                drawing.boxes().get(arrow.from()).title(),
                                drawing.boxes().get(arrow.to()).title(),
                                arrow.kind()))
                .toList();
    }

    @Test
    void a_turn_is_one_box_and_common_beginnings_are_drawn_once() {
        Drawing drawing = draw(STORIES, ONLY_STORIES);

        assertThat(titles(drawing)).containsExactly("start", "greet", "bye", "order");
        assertThat(drawing.boxes().get(1).rows()).extracting(Row::action).containsExactly("utter_hi", "action_listen");
        assertThat(arrows(drawing))
                .containsExactly(
                        "start -> greet by NEXT",
                        "greet -> bye by NEXT",
                        "greet -> order by NEXT",
                        "order -> bye by NEXT");
        assertThat(drawing.boxes())
                .filteredOn(Box::begins)
                .extracting(Box::title)
                .containsExactly("start");
    }

    @Test
    void states_that_differ_only_in_what_came_earlier_share_a_row() {
        Drawing drawing = draw(STORIES, ONLY_STORIES);

        Box bye = drawing.boxes().get(2);
        assertThat(bye.rows().get(0).reasons()).hasSize(2);
        assertThat(arrows(drawing)).contains("greet -> bye by NEXT", "order -> bye by NEXT");
        assertThat(drawing.states()).isEqualTo(drawing.rows() + 2);
    }

    @Test
    void a_form_stands_between_the_rules_that_begin_and_end_it() {
        Drawing drawing = draw(RULES, Choice.ALL);

        assertThat(arrows(drawing))
                .contains(
                        "order -> pizza_form by FORM",
                        "pizza_form -> after pizza_form by FORM",
                        "after pizza_form -> after utter_done by RULE");
        Box form = drawing.boxes().get(titles(drawing).indexOf("pizza_form"));
        assertThat(form.conditions()).containsExactly("asks for size", "ignores bye");
        assertThat(form.rows()).extracting(Row::action).contains("pizza_form", "action_listen");
    }

    @Test
    void rules_stories_or_one_form_can_be_drawn_alone() {
        String all = RULES + STORIES.replace("intent: order", "intent: stop");

        assertThat(draw(all, new Choice(true, false, Optional.empty())).count(Box.Part.STORY))
                .isZero();
        assertThat(draw(all, ONLY_STORIES).boxes()).isNotEmpty().allMatch(box -> box.part() == Box.Part.STORY);
        assertThat(titles(draw(all, new Choice(true, true, Optional.of("pizza_form")))))
                .containsExactly("order", "after pizza_form", "pizza_form");
    }

    @Test
    void a_rule_is_shown_with_what_must_hold() {
        Drawing drawing = draw(RULES, Choice.ALL);

        Box end = drawing.boxes().get(titles(drawing).indexOf("after pizza_form"));

        assertThat(end.conditions()).containsExactly("no form is active");
        assertThat(end.rows().get(0).reasons()).allSatisfy(reason -> assertThat(
                        reason.transition().orElseThrow().origins().get(0).block())
                .isEqualTo("end the form"));
    }
}
