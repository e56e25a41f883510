package org.parlance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopActionsTest {
    private final Shop shop = Talk.shop();

    @ParameterizedTest
    @CsvSource({"JU-10238, possible", "JU-10233, too_late", "JU-10241, too_late", "JU-55555, unknown", ", unknown"})
    void an_order_can_be_cancelled_while_it_is_here(String number, String outcome) throws Exception {
        Talk talk = new Talk().slot("order_number", number).run(new CheckCancelAction(shop));

        assertThat(talk.slot("cancel_check")).isEqualTo(outcome);
    }

    @Test
    void cancelling_works_once() throws Exception {
        CancelOrderAction action = new CancelOrderAction(shop);

        assertThat(new Talk().slot("order_number", "JU-10240").run(action).said())
                .containsExactly("utter_cancelled");
        assertThat(new Talk().slot("order_number", "JU-10240").run(action).said())
                .containsExactly("utter_cancel_too_late");
        assertThat(Talk.order(shop, "JU-10240").state()).isEqualTo("cancelled");
    }

    @Test
    void stock_is_checked_for_each_product_with_the_quantity_of_its_group() throws Exception {
        Talk talk = new Talk()
                .user(
                        "check_stock",
                        Talk.entity("quantity", "2", 12).withGroup("1"),
                        Talk.entity("product", "oak lamp", 14).withGroup("1"),
                        Talk.entity("product", "oak lamp", 14),
                        Talk.entity("quantity", "4", 28).withGroup("2"),
                        Talk.entity("product", "stone mug", 30).withGroup("2"))
                .run(new CheckStockAction(shop));

        assertThat(talk.said()).containsExactly("utter_in_stock");
        assertThat(talk.message().arguments()).containsEntry("stock_list", "2 × oak lamp and 4 × stone mug");
    }

    @Test
    void what_is_short_is_named() throws Exception {
        Talk talk = new Talk()
                .user(
                        "check_stock",
                        Talk.entity("quantity", "5", 2),
                        Talk.entity("product", "wool rug", 5),
                        Talk.entity("product", "walnut clock", 15),
                        Talk.entity("product", "stone mug", 25))
                .run(new CheckStockAction(shop));

        assertThat(talk.message().arguments())
                .containsEntry("stock_list", "only 2 × wool rug left and walnut clock is sold out");
    }

    @Test
    void without_a_product_the_question_is_which() throws Exception {
        CheckStockAction action = new CheckStockAction(shop);

        assertThat(new Talk().user("check_stock").run(action).said()).containsExactly("utter_which_product");
        assertThat(new Talk()
                        .user("check_stock", Talk.entity("product", "spaceship"))
                        .run(action)
                        .said())
                .containsExactly("utter_unknown_product");
    }

    @Test
    void a_delivery_is_estimated_from_the_warehouse_unless_said_otherwise() throws Exception {
        ShippingEstimateAction action = new ShippingEstimateAction(shop);

        assertThat(new Talk().slot("ship_to", "porto").run(action).message().arguments())
                .containsEntry("shipping_days", 6)
                .containsEntry("shipping_price", "11.90");
        assertThat(new Talk()
                        .slot("ship_from", "Munich")
                        .slot("ship_to", "Porto")
                        .run(action)
                        .message()
                        .arguments())
                .containsEntry("shipping_days", 8);
        assertThat(new Talk().slot("ship_to", "Atlantis").run(action).said()).containsExactly("utter_no_such_route");
        assertThat(new Talk().run(action).said()).containsExactly("utter_ask_destination");
    }

    @Test
    void a_voucher_counts_or_not() throws Exception {
        CheckVoucherAction action = new CheckVoucherAction(shop);

        assertThat(new Talk()
                        .slot("voucher_code", "leaf15")
                        .run(action)
                        .message()
                        .arguments())
                .containsEntry("percent", 15);
        assertThat(new Talk().slot("voucher_code", "MOSS25").run(action).said())
                .containsExactly("utter_voucher_invalid");
        assertThat(new Talk().run(action).said()).containsExactly("utter_ask_voucher");
    }

    @ParameterizedTest
    @CsvSource({"5, utter_rating_high", "4.0, utter_rating_high", "2, utter_rating_low", "12, utter_ask_rating"})
    void a_rating_is_thanked_for(String rating, String response) throws Exception {
        assertThat(new Talk()
                        .slot("rating", rating)
                        .run(new SaveRatingAction(shop))
                        .said())
                .containsExactly(response);
    }

    @Test
    void each_handover_has_a_ticket_of_its_own() throws Exception {
        HandoffAction action = new HandoffAction(shop);

        assertThat(new Talk().run(action).slot("handoff_ticket")).isEqualTo("T-301");
        assertThat(new Talk().run(action).slot("handoff_ticket")).isEqualTo("T-302");
    }

    @Test
    void a_shop_in_a_file_keeps_what_was_done_and_is_filled_once(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("shop");
        new Talk().slot("order_number", "JU-10240").run(new CancelOrderAction(Shop.at(url)));

        assertThat(Talk.order(Shop.at(url), "JU-10240").state()).isEqualTo("cancelled");
    }

    @Test
    void every_message_moves_the_mood_or_leaves_it() throws Exception {
        GaugeMoodAction action = new GaugeMoodAction();
        Talk talk = new Talk().user("complain").run(action);

        assertThat(talk.slot("customer_mood")).isEqualTo("upset");
        assertThat(talk.user("faq").run(action).slot("customer_mood")).isEqualTo("upset");
        assertThat(talk.user("praise").run(action).slot("customer_mood")).isEqualTo("happy");
    }

    @Test
    void the_last_turn_is_repeated_in_full() throws Exception {
        Talk talk = new Talk()
                .user("greet")
                .bot("Hello!")
                .user("praise")
                .bot("Thank you!")
                .bot("How would you rate us?")
                .user("repeat")
                .run(new RepeatAction());

        assertThat(talk.said()).isEqualTo(List.of("Thank you!", "How would you rate us?"));
        assertThat(new Talk().user("repeat").run(new RepeatAction()).said()).containsExactly("utter_nothing_to_repeat");
    }

    @Test
    void the_likeliest_intent_that_can_be_put_into_words_is_offered() throws Exception {
        AskAffirmationAction action = new AskAffirmationAction();
        Talk talk = new Talk().ranked("nlu_fallback", "faq", "start_return").run(action);

        assertThat(talk.said().get(0)).contains("return something");
        assertThat(talk.message().buttons()).extracting("payload").containsExactly("/start_return", "/out_of_scope");
        assertThat(new Talk().ranked("nlu_fallback", "faq").run(action).said()).containsExactly("utter_ask_rephrase");
    }
}
