package org.parlance.nlu.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LongIndexTest {
    /** As those of a lookup of 200,000 lines, which took nine seconds when the low bits were the place in the table. */
    @Test
    void keys_with_the_same_low_bits_do_not_crowd() {
        int count = 300_000;
        LongIndex index = new LongIndex();

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (long i = 0; i < count; i++) {
                index.add(i << 20);
            }
        });

        assertThat(index.size()).isEqualTo(count);
        assertThat(index.find(7L << 20)).isEqualTo(7);
        assertThat(index.find(7)).isEqualTo(-1);
    }
}
