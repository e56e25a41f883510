# Never run: only its words are read.
class Book: name = "action_book"
class FindPrice:
    name = "action_find_price"

    def run(self, dispatcher, tracker):
        if not tracker.get_slot("booking_code") or tracker.get_slot("complaint"):
            dispatcher.utter_message(response="utter_price_unknown", reason="an unknown booking")
        return [SlotSet("last_search", {}), FollowupAction("action_follow_up")]


class FindTier: name = "action_find_tier"
class FollowUp: name = "action_follow_up"
class AskSeats: name = "action_ask_seats"
