package org.parlance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class OrderStatusTest {
    private final Shop shop = Talk.shop();
    private final OrderStatusFormValidation validation = new OrderStatusFormValidation(shop);

    @Test
    void a_number_written_well_and_understood_well_is_taken() throws Exception {
        Talk talk = new Talk()
                .user("ask_order_status", 0.99, Talk.entity("order_number", "JU-10233"))
                .action("order_status_form")
                .slot("order_number", "JU-10233")
                .run(validation);

        assertThat(talk.slot("order_number_confirmed")).isEqualTo(true);
        assertThat(talk.said()).isEmpty();
    }

    @Test
    void a_number_of_a_doubtful_message_is_read_back() throws Exception {
        Talk talk = new Talk()
                .user("ask_order_status", 0.7, Talk.entity("order_number", "JU-10233"))
                .action("order_status_form")
                .slot("order_number", "JU-10233")
                .run(validation)
                .run(new AskOrderNumberConfirmedAction());

        assertThat(talk.slot("order_number_confirmed")).isNull();
        assertThat(talk.said()).containsExactly("utter_confirm_order_number");
        assertThat(talk.message().arguments()).containsEntry("order_number", "JU-10233");
    }

    @Test
    void a_number_whose_entity_is_doubtful_is_read_back() throws Exception {
        Talk talk = new Talk()
                .user("inform", 1.0, Talk.entity("order_number", "JU-10233").withDetail("confidence_entity", 0.6))
                .action("order_status_form")
                .slot("order_number", "JU-10233")
                .run(validation);

        assertThat(talk.slot("order_number_confirmed")).isNull();
    }

    @Test
    void a_carelessly_written_number_is_put_right_and_read_back() throws Exception {
        Talk talk = new Talk()
                .asked("order_number")
                .user("inform", Talk.entity("order_number", "ju 10232"))
                .slot("order_number", "ju 10232")
                .run(validation);

        assertThat(talk.slot("order_number")).isEqualTo("JU-10232");
        assertThat(talk.slot("order_number_confirmed")).isNull();
    }

    @Test
    void a_decision_of_the_policy_wins_over_the_fixed_rule() throws Exception {
        Talk accepted = new Talk()
                .user("inform", 0.4, Talk.entity("order_number", "JU-10233"))
                .slot("order_number", "JU-10233")
                .slot("order_number_confirmed", true)
                .run(validation);
        Talk doubted = new Talk()
                .user("inform", 1.0, Talk.entity("order_number", "JU-10233"))
                .slot("order_number", "JU-10233")
                .slot("order_number_confirmed", false)
                .run(validation);

        assertThat(accepted.slot("order_number_confirmed")).isEqualTo(true);
        assertThat(doubted.slot("order_number_confirmed")).isNull();
        assertThat(doubted.slot("order_number")).isEqualTo("JU-10233");
    }

    @Test
    void a_no_to_the_number_read_back_asks_for_another() throws Exception {
        Talk talk = new Talk()
                .slot("order_number", "JU-10232")
                .asked("order_number_confirmed")
                .user("deny")
                .slot("order_number_confirmed", false)
                .run(validation);

        assertThat(talk.slot("order_number")).isNull();
        assertThat(talk.slot("order_number_confirmed")).isNull();
        assertThat(talk.said()).containsExactly("utter_order_number_again");
    }

    @Test
    void a_correction_of_the_number_read_back_is_taken_and_acknowledged() throws Exception {
        Talk talk = new Talk()
                .slot("order_number", "JU-10232")
                .asked("order_number_confirmed")
                .user("correct", 0.5, Talk.entity("order_number", "JU-10233"))
                .slot("order_number", "JU-10233")
                .run(validation);

        assertThat(talk.slot("order_number")).isEqualTo("JU-10233");
        assertThat(talk.slot("order_number_confirmed")).isEqualTo(true);
        assertThat(talk.said()).containsExactly("utter_corrected_order_number");
        assertThat(talk.message().arguments()).containsEntry("order_number", "JU-10233");
    }

    @Test
    void an_unknown_number_is_refused() throws Exception {
        Talk talk = new Talk()
                .asked("order_number")
                .user("inform", Talk.entity("order_number", "JU-99999"))
                .slot("order_number", "JU-99999")
                .run(validation);

        assertThat(talk.slot("order_number")).isNull();
        assertThat(talk.said()).containsExactly("utter_order_not_found");
    }

    @Test
    void the_right_postcode_also_settles_the_number() throws Exception {
        Talk talk = new Talk()
                .slot("order_number", "JU-10233")
                .asked("order_number_confirmed")
                .user("inform", Talk.entity("zip", "20095"))
                .slot("zip_code", "20095")
                .run(validation);

        assertThat(talk.slot("zip_code")).isEqualTo("20095");
        assertThat(talk.slot("order_number_confirmed")).isEqualTo(true);
    }

    @Test
    void a_wrong_postcode_is_refused_with_the_number_it_was_compared_with() throws Exception {
        Talk talk = new Talk()
                .slot("order_number", "JU-10233")
                .slot("order_number_confirmed", true)
                .asked("zip_code")
                .user("inform", Talk.entity("zip", "10115"))
                .slot("zip_code", "10115")
                .run(validation);

        assertThat(talk.slot("zip_code")).isNull();
        assertThat(talk.said()).containsExactly("utter_zip_mismatch");
        assertThat(talk.message().arguments()).containsEntry("order_number", "JU-10233");
    }

    @Test
    void a_postcode_of_an_earlier_order_is_asked_for_anew_without_a_complaint() throws Exception {
        Talk talk = new Talk()
                .user("ask_order_status", Talk.entity("order_number", "JU-10231"))
                .action("order_status_form")
                .slot("order_number", "JU-10231")
                .slot("zip_code", "20095")
                .run(validation);

        assertThat(talk.slot("zip_code")).isNull();
        assertThat(talk.said()).isEmpty();
    }

    @Test
    void the_order_is_looked_up_in_the_table() throws Exception {
        Talk talk = new Talk()
                .slot("order_number", "JU-10233")
                .slot("order_number_confirmed", true)
                .run(new OrderStatusAction(shop));

        assertThat(talk.slot("order_state")).isEqualTo("shipped");
        assertThat(talk.slot("arrival")).isEqualTo("Thursday");
        assertThat(talk.slot("order_number_confirmed")).isNull();
        assertThat(talk.slot("order_record"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("items", List.of("beeswax candle", "oak lamp"))
                .doesNotContainKey("street");
    }

    @Test
    void an_order_that_is_not_there_says_so_and_leaves_no_old_state() throws Exception {
        Talk talk = new Talk()
                .slot("order_number", "JU-00000")
                .slot("order_state", "shipped")
                .run(new OrderStatusAction(shop));

        assertThat(talk.slot("order_state")).isNull();
        assertThat(talk.said()).containsExactly("utter_order_not_found");
    }
}
