/** Numbers, money, addresses, dates and durations as Duckling answers them: from its server where one is, else by own rules. */
package org.parlance.nlu.duckling;
