package org.parlance.cli.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.cli.project.Document;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.data.LegacyReader;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.data.NluReader;

/** What files say for the understanding: the data, and the answers of retrieval intents beside it. */
record NluFiles(NluData data, Map<String, Object> responses) {
    /** @param problems is told what is wrong in the files */
    static NluFiles of(List<Document> documents, Problems problems) {
        List<NluData> parts = new ArrayList<>();
        Map<String, Object> responses = new LinkedHashMap<>();
        for (Document document : documents) {
            document.content().present("nlu").ifPresent(section -> parts.add(NluReader.read(section, problems)));
            document.content()
                    .present(LegacyReader.KEY)
                    .ifPresent(section -> parts.add(LegacyReader.read(section, problems)));
            document.content().present("responses").ifPresent(section -> responses.putAll(Json.map(section.plain())));
        }
        return new NluFiles(NluData.merged(parts), responses);
    }

    /** The answers to the intents of some data. */
    Map<String, Object> answersTo(NluData some) {
        Map<String, Object> needed = new LinkedHashMap<>(responses);
        needed.keySet().removeIf(name -> some.retrievalKeys().stream().noneMatch(key -> name.equals("utter_" + key)));
        return needed;
    }
}
