package org.parlance.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(15)
class StopSignalTest {
    @Test
    void the_end_waits_until_what_runs_is_closed_and_not_for_its_thread() throws InterruptedException {
        StopSignal signal = new StopSignal();
        Thread hook = new Thread(signal::stop);
        hook.start();
        signal.await();
        assertThat(hook.isAlive()).isTrue();
        signal.close();
        hook.join();
    }

    @Test
    void nothing_is_waited_for_when_the_work_ended_before() {
        StopSignal signal = new StopSignal();
        signal.close();
        signal.stop();
    }
}
