package org.parlance.cli.train;

import java.util.List;
import java.util.Optional;
import org.parlance.cli.project.ModelDomain;
import org.parlance.cli.project.Project;
import org.parlance.cli.project.ProjectReader;
import org.parlance.core.archive.Manifest;
import org.parlance.core.archive.ModelArchive;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.graph.TrainedGraph;

/** Makes the archive of what a project was trained to. */
public final class TrainedArchive {
    private TrainedArchive() {}

    /** @param plugins names of the plug-ins whose components were used */
    public static ModelArchive of(Project project, ModelKind kind, List<String> plugins, TrainedGraph graph) {
        Manifest manifest = new Manifest(
                "Parlance",
                kind,
                project.config().language(),
                Optional.of(AssistantId.of(project)),
                graph.seed(),
                graph.leaves(),
                ModelArchive.entries(graph),
                plugins);
        return new ModelArchive(
                manifest,
                Sources.config(project),
                ModelDomain.write(
                        project.domainJson(), ProjectReader.retrievalIntents(project.nlu()), project.domain()),
                Sources.provenance(project, graph),
                ModelArchive.components(graph));
    }
}
