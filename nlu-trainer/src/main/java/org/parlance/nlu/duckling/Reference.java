package org.parlance.nlu.duckling;

import java.time.ZonedDateTime;

/** When something was said, and whether the place writes the month before the day. */
record Reference(ZonedDateTime now, boolean monthFirst) {}
