package org.parlance.cli.train;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.parlance.cli.project.Project;
import org.parlance.core.json.Json;

/** The assistant's id: as config.yml gives it, else derived from what the assistant is, since no user's file is written to. */
final class AssistantId {
    private AssistantId() {}

    static String of(Project project) {
        return project.config().assistantId().orElseGet(() -> derived(project));
    }

    private static String derived(Project project) {
        String content = Json.canonical(project.domainJson());
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
