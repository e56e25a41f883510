package org.parlance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReturnTest {
    private final Shop shop = Talk.shop();
    private final ReturnFormValidation validation = new ReturnFormValidation(shop);

    @Test
    void an_item_of_the_order_is_taken() throws Exception {
        Talk talk = new Talk()
                .slot("order_number", "JU-10231")
                .asked("return_item")
                .user("inform", Talk.entity("product", "Stone mug"))
                .slot("return_item", "Stone mug")
                .run(validation);

        assertThat(talk.slot("return_item")).isEqualTo("stone mug");
    }

    @Test
    void an_item_of_another_order_is_refused_with_what_is_in_this_one() throws Exception {
        Talk talk = new Talk()
                .slot("order_number", "JU-10231")
                .asked("return_item")
                .user("inform", Talk.entity("product", "wool rug"))
                .slot("return_item", "wool rug")
                .run(validation);

        assertThat(talk.slot("return_item")).isNull();
        assertThat(talk.said()).containsExactly("utter_item_not_in_order");
        assertThat(talk.message().arguments()).containsEntry("order_items", "linen blanket, stone mug");
    }

    @Test
    void an_item_named_before_the_order_is_checked_once_the_order_is_known() throws Exception {
        Talk talk = new Talk()
                .user("report_damage", Talk.entity("product", "oak lamp"))
                .slot("return_item", "oak lamp")
                .run(validation)
                .asked("order_number")
                .user("inform", Talk.entity("order_number", "JU-10231"))
                .slot("order_number", "JU-10231");

        assertThat(talk.slot("return_item")).isEqualTo("oak lamp");
        assertThat(talk.run(validation).slot("return_item")).isNull();
    }

    @Test
    void a_reason_that_no_label_has_is_asked_for_again() throws Exception {
        Talk talk = new Talk()
                .asked("return_reason")
                .user("inform")
                .slot("return_reason", "bad vibes")
                .run(validation);

        assertThat(talk.slot("return_reason")).isNull();
        assertThat(talk.said()).containsExactly("utter_reason_unknown");
    }

    @Test
    void a_long_note_is_cut_at_500_characters_without_splitting_one() throws Exception {
        Talk talk = new Talk()
                .asked("return_note")
                .user("inform")
                .slot("return_note", "🪴".repeat(600))
                .run(validation);

        assertThat(talk.slot("return_note")).isEqualTo("🪴".repeat(500));
    }

    @Test
    void an_order_on_its_way_ends_the_form_and_says_why() throws Exception {
        Talk talk = new Talk()
                .asked("order_number")
                .user("inform", Talk.entity("order_number", "JU-10233"))
                .slot("order_number", "JU-10233")
                .run(validation);

        assertThat(talk.slot("requested_slot")).isNull();
        assertThat(talk.run(new StartReturnAction(shop)).said()).containsExactly("utter_return_too_late");
    }

    @Test
    void an_order_on_its_way_that_was_named_earlier_is_not_meant() throws Exception {
        Talk talk = new Talk()
                .user("report_damage", Talk.entity("product", "stone mug"))
                .action("return_form")
                .slot("order_number", "JU-10233")
                .slot("return_item", "stone mug")
                .run(validation);

        assertThat(talk.slot("order_number")).isNull();
        assertThat(talk.slot("return_item")).isEqualTo("stone mug");
        assertThat(talk.said()).isEmpty();
    }

    @Test
    void returns_are_numbered_one_by_one_and_forgotten_by_the_form() throws Exception {
        StartReturnAction action = new StartReturnAction(shop);
        Talk talk = gathered().run(action);

        assertThat(talk.slot("return_number")).isEqualTo("R-7001");
        assertThat(talk.slot("return_item")).isNull();
        assertThat(talk.said()).containsExactly("utter_return_started");
        assertThat(talk.message().arguments()).containsEntry("return_item", "stone mug");
        assertThat(gathered().run(action).slot("return_number")).isEqualTo("R-7002");
    }

    private static Talk gathered() {
        return new Talk()
                .slot("order_number", "JU-10231")
                .slot("return_item", "stone mug")
                .slot("return_reason", "damaged")
                .slot("item_opened", true)
                .slot("return_note", "the handle is off");
    }
}
