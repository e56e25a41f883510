class Spare: name = "action_spare"
class ValidateNoForm: name = "validate_no_form"
