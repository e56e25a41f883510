package org.parlance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
    private final Shop shop = Talk.shop();
    private final AddressFormValidation validation = new AddressFormValidation(shop);

    @Test
    void a_street_without_a_number_is_refused() throws Exception {
        Talk talk = new Talk()
                .asked("new_street")
                .user("inform")
                .slot("new_street", "somewhere else")
                .run(validation);

        assertThat(talk.slot("new_street")).isNull();
        assertThat(talk.said()).containsExactly("utter_street_unclear");
    }

    @Test
    void a_postcode_has_five_digits() throws Exception {
        Talk talk = new Talk()
                .asked("new_zip")
                .user("inform")
                .slot("new_zip", "2009")
                .run(validation);

        assertThat(talk.slot("new_zip")).isNull();
        assertThat(talk.said()).containsExactly("utter_zip_unclear");
    }

    @Test
    void a_correction_of_the_summary_is_summed_up_once_more() throws Exception {
        Talk talk = summedUp()
                .user("correct", Talk.entity("zip", "22765"))
                .slot("new_zip", "22765")
                .run(validation);

        assertThat(talk.slot("new_zip")).isEqualTo("22765");
        assertThat(talk.slot("new_street")).isEqualTo("Gartenweg 3");
        assertThat(talk.slot("address_confirmed")).isNull();
    }

    @Test
    void a_plain_no_begins_again() throws Exception {
        Talk talk = summedUp().user("deny").slot("address_confirmed", false).run(validation);

        assertThat(talk.slot("new_street")).isNull();
        assertThat(talk.slot("address_confirmed")).isNull();
        assertThat(talk.said()).containsExactly("utter_address_again");
    }

    @Test
    void a_confirmed_address_is_written_into_the_order() throws Exception {
        Talk talk = summedUp()
                .user("affirm")
                .slot("address_confirmed", true)
                .run(validation)
                .run(new ChangeAddressAction(shop));

        assertThat(talk.said()).containsExactly("utter_address_changed");
        assertThat(talk.slot("new_street")).isNull();
        assertThat(Talk.order(shop, "JU-10238"))
                .extracting(Order::street, Order::zip, Order::city)
                .containsExactly("Gartenweg 3", "20095", "Hamburg");
    }

    @Test
    void an_unconfirmed_address_changes_nothing() throws Exception {
        summedUp().run(new ChangeAddressAction(shop));

        assertThat(Talk.order(shop, "JU-10238").street()).isEqualTo("Rathausstrasse 14");
    }

    @Test
    void a_parcel_on_its_way_ends_the_form_and_keeps_its_address() throws Exception {
        Talk talk = new Talk()
                .user("change_address", Talk.entity("order_number", "JU-10233"))
                .action("address_form")
                .slot("order_number", "JU-10233")
                .run(validation);

        assertThat(talk.slot("requested_slot")).isNull();
        talk.slot("address_confirmed", true).slot("new_street", "Gartenweg 3").run(new ChangeAddressAction(shop));
        assertThat(talk.said()).containsExactly("utter_address_too_late");
        assertThat(Talk.order(shop, "JU-10233").street()).isEqualTo("Mönckebergstrasse 3");
    }

    private static Talk summedUp() {
        return new Talk()
                .slot("order_number", "JU-10238")
                .slot("new_street", "Gartenweg 3")
                .slot("new_zip", "20095")
                .slot("new_city", "Hamburg")
                .asked("address_confirmed");
    }
}
