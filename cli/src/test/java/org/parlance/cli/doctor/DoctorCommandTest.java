package org.parlance.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;

class DoctorCommandTest {
    @TempDir
    private Path folder;

    @Test
    void a_missing_model_and_a_silent_service_are_warnings_with_a_hint() throws IOException {
        TinyProject project = TinyProject.in(folder);
        project.file("endpoints.yml", "action_endpoint:\n  url: http://127.0.0.1:%d/webhook\n".formatted(closedPort()));

        Ran ran = Ran.verb("doctor", "-m", project.path("models"), "--endpoints", project.path("endpoints.yml"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("ok    Java")
                .contains("warn  model")
                .containsPattern("warn  action server +http://127.0.0.1:\\d+/webhook doesn't answer")
                .contains("Maybe start it: \"parlance run actions\".");
    }

    @Test
    void what_is_there_is_ok() throws IOException {
        TinyProject project = TinyProject.trainedIn(folder);
        try (ServerSocket service = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            project.file("endpoints.yml", "nlg:\n  url: http://127.0.0.1:%d/nlg\n".formatted(service.getLocalPort()));

            Ran ran = Ran.verb("doctor", "-m", project.path("models"), "--endpoints", project.path("endpoints.yml"));

            assertThat(ran.out()).contains("ok    model").containsPattern("ok    NLG server .*can be reached");
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
