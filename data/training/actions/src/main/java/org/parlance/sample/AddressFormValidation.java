package org.parlance.sample;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the address form; what is corrected after the summary is summed up once more. */
public final class AddressFormValidation extends FormValidation {
    private static final Pattern STREET_AND_NUMBER = Pattern.compile("(?=.*\\p{L})(?=.*\\d).{4,120}");
    private static final Pattern ZIP = Pattern.compile("\\d{5}");
    private static final List<String> PARTS = List.of("new_street", "new_zip", "new_city");
    private static final String CONFIRMED = "address_confirmed";

    public AddressFormValidation() {
        this(Shop.shared());
    }

    AddressFormValidation(Shop shop) {
        super("validate_address_form", shop.orders());
    }

    @Override
    void check(Validation form) throws SQLException {
        Optional<Order> named = checkOrderNumber(form);
        if (named.isPresent() && !named.get().isStillHere()) {
            decline(form);
            return;
        }
        checkPart(form, "new_street", STREET_AND_NUMBER, "utter_street_unclear");
        checkPart(form, "new_zip", ZIP, "utter_zip_unclear");
        form.candidate("new_city")
                .ifPresent(city -> form.accept("new_city", city.toString().strip()));
        checkConfirmation(form);
    }

    private static void checkPart(Validation form, String slot, Pattern pattern, String complaint) {
        Optional<String> typed =
                form.candidate(slot).map(value -> value.toString().strip());
        if (typed.isEmpty()) {
            return;
        }
        if (pattern.matcher(typed.get()).matches()) {
            form.accept(slot, typed.get());
        } else {
            form.refuse(slot, complaint, Map.of());
        }
    }

    private static void checkConfirmation(Validation form) {
        boolean corrected = PARTS.stream().anyMatch(part -> form.candidate(part).isPresent());
        if (corrected) {
            form.ask(CONFIRMED);
        } else if (form.candidate(CONFIRMED).filter(Boolean.FALSE::equals).isPresent()) {
            PARTS.forEach(form::ask);
            form.refuse(CONFIRMED, "utter_address_again", Map.of());
        }
    }
}
