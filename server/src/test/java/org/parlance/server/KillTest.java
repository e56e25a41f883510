package org.parlance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.server.store.StoreUrl;
import org.parlance.server.store.Stores;

/** What was answered survives {@code kill -9}; {@code -Dparlance.kills=50} makes it many. Each step has its own limit. */
class KillTest {
    private static final int KILLS = Integer.getInteger("parlance.kills", 8);
    private static final int TALKERS = 4;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void every_turn_that_was_answered_is_there_after_the_kill() throws Exception {
        String store = StoreUrl.file(folder.resolve("talks")).jdbc().split(";")[0];
        List<List<String>> answered = new ArrayList<>();
        for (int talker = 0; talker < TALKERS; talker++) {
            answered.add(Collections.synchronizedList(new ArrayList<>()));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            try (EchoProcess server = EchoProcess.start(store)) {
                talkUntilKilled(server, answered, kill);
            }
        }

        try (EchoProcess server = EchoProcess.start(store)) {
            for (int talker = 0; talker < TALKERS; talker++) {
                List<String> heard = server.heard(client, "talker" + talker);
                assertThat(heard).doesNotHaveDuplicates().containsSubsequence(answered.get(talker));
                assertThat(answered.get(talker)).hasSizeGreaterThan(KILLS);
                assertThat(server.say(client, "talker" + talker, "last", "still there?"))
                        .containsExactly("echo still there?");
            }
        }
    }

    private void talkUntilKilled(EchoProcess server, List<List<String>> answered, int round) throws Exception {
        ExecutorService talkers = Executors.newFixedThreadPool(TALKERS);
        List<Future<?>> talks = new ArrayList<>();
        for (int talker = 0; talker < TALKERS; talker++) {
            int number = talker;
            talks.add(talkers.submit(() -> talk(server, number, round, answered.get(number))));
        }
        int wanted = answered.stream().mapToInt(List::size).sum() + 100;
        while (answered.stream().mapToInt(List::size).sum() < wanted) {
            assertThat(talks).as("talks that the server broke off").anyMatch(talk -> !talk.isDone());
            Thread.sleep(5);
        }
        server.kill();
        for (Future<?> talk : talks) {
            talk.get();
        }
        talkers.shutdown();
    }

    /** One message after the other, until the server is gone. */
    private void talk(EchoProcess server, int talker, int round, List<String> answered) {
        for (int n = 0; ; n++) {
            String text = "round " + round + " message " + n;
            try {
                server.say(client, "talker" + talker, round + "-" + n, text);
                answered.add(text);
            } catch (IOException e) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Test
    void of_two_servers_on_one_postgresql_the_survivor_goes_on_where_the_killed_one_was() throws Exception {
        String store = Stores.postgresql("killed").jdbc();
        List<String> sent = new ArrayList<>();
        try (EchoProcess survivor = EchoProcess.start(store);
                EchoProcess victim = EchoProcess.start(store)) {
            for (int n = 0; n < 40; n++) {
                if (n == 20) {
                    victim.kill();
                }
                EchoProcess server = n % 2 == 0 || n >= 20 ? survivor : victim;
                String text = "message " + n;
                assertThat(server.say(client, "ann", "m" + n, text)).containsExactly("echo " + text);
                sent.add(text);
            }

            assertThat(survivor.heard(client, "ann")).isEqualTo(sent);
        }
    }

    @Test
    void a_turn_that_was_cut_off_is_finished_by_the_survivor_when_its_message_is_sent_again() throws Exception {
        String store = Stores.postgresql("cut_off").jdbc();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (EchoProcess survivor = EchoProcess.start(store);
                EchoProcess victim = EchoProcess.start(store)) {
            survivor.say(client, "ann", "m0", "hello");
            Future<List<String>> cut = other.submit(() -> victim.say(client, "ann", "m1", "wait"));
            Thread.sleep(150);
            victim.kill();

            assertThat(survivor.say(client, "ann", "m1", "wait")).containsExactly("echo wait");
            assertThat(survivor.say(client, "ann", "m2", "bye")).containsExactly("echo bye");
            assertThat(survivor.heard(client, "ann")).containsExactly("hello", "wait", "bye");
            assertThat(cut).failsWithin(java.time.Duration.ofSeconds(10));
        } finally {
            other.shutdownNow();
        }
    }
}
