package org.parlance.core.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.train.ModelFiles;

/** Reads a model; nothing in the file is trusted, run or written anywhere. */
public final class ArchiveReader {
    private static final List<String> ALWAYS =
            List.of(ArchiveNames.MANIFEST, ArchiveNames.CONFIG, ArchiveNames.DOMAIN, ArchiveNames.PROVENANCE);
    private static final String TRAIN_AGAIN = "training again with \"parlance train\" helps.";

    private final ArchiveLimits limits;

    public ArchiveReader() {
        this(ArchiveLimits.DEFAULT);
    }

    public ArchiveReader(ArchiveLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @throws ParlanceException when it is not there or not just as {@link ArchiveWriter} writes it
     */
    public ModelArchive read(Path file) {
        try {
            return archive(file, new ArchiveContent(limits).of(file));
        } catch (CentralDirectory.Unreadable | ManifestJson.Malformed broken) {
            throw failure(file, "This model can't be read: %s.".formatted(broken.getMessage()), TRAIN_AGAIN, broken);
        } catch (NoSuchFileException missing) {
            throw failure(file, "There is no such model.", "it has another name.", missing);
        } catch (IOException unreadable) {
            throw failure(
                    file, "This model can't be read: %s.".formatted(unreadable.getMessage()), TRAIN_AGAIN, unreadable);
        }
    }

    private static ModelArchive archive(Path file, Map<String, byte[]> content)
            throws CentralDirectory.Unreadable, IOException {
        require(content.keySet(), ArchiveNames.MANIFEST);
        Map<String, Object> json = Json.readObject(content.get(ArchiveNames.MANIFEST));
        requireFormat(file, json);
        for (String name : ALWAYS) {
            require(content.keySet(), name);
        }
        Map<String, ModelFiles> components = components(content, ManifestJson.files(json));
        return new ModelArchive(
                ManifestJson.read(json),
                text(content, ArchiveNames.CONFIG),
                text(content, ArchiveNames.DOMAIN),
                Provenance.fromJson(Json.readObject(content.get(ArchiveNames.PROVENANCE))),
                components);
    }

    private static void requireFormat(Path file, Map<String, Object> json) throws CentralDirectory.Unreadable {
        if (!(json.get("format") instanceof Number format)) {
            throw new CentralDirectory.Unreadable("its manifest has no format number");
        }
        if (format.longValue() < 1 || format.longValue() > Manifest.FORMAT) {
            String what = "This model was written by format %s; this program reads up to %d."
                    .formatted(format, Manifest.FORMAT);
            throw failure(file, what, "a newer version of Parlance reads it; " + TRAIN_AGAIN, null);
        }
    }

    private static Map<String, ModelFiles> components(
            Map<String, byte[]> content, Map<String, Map<String, String>> files) throws CentralDirectory.Unreadable {
        Map<String, ModelFiles> components = new LinkedHashMap<>();
        Set<String> unlisted = new HashSet<>(content.keySet());
        ALWAYS.forEach(unlisted::remove);
        for (Map.Entry<String, Map<String, String>> component : files.entrySet()) {
            ModelFiles own = new ModelFiles();
            for (Map.Entry<String, String> one : component.getValue().entrySet()) {
                require(content.keySet(), one.getValue());
                own.put(one.getKey(), content.get(one.getValue()));
                unlisted.remove(one.getValue());
            }
            components.put(component.getKey(), own);
        }
        if (!unlisted.isEmpty()) {
            String first = unlisted.stream().sorted().findFirst().orElseThrow();
            throw new CentralDirectory.Unreadable("its entry \"%s\" is not in its manifest".formatted(first));
        }
        return components;
    }

    private static void require(Set<String> names, String name) throws CentralDirectory.Unreadable {
        if (!names.contains(name)) {
            throw new CentralDirectory.Unreadable("it has no entry \"%s\"".formatted(name));
        }
    }

    private static String text(Map<String, byte[]> content, String name) {
        return new String(content.get(name), StandardCharsets.UTF_8);
    }

    private static ParlanceException failure(Path file, String what, String maybe, Throwable cause) {
        Problem problem = Problem.error(Location.ofFile(file.toString()), what).maybe(maybe);
        return new ParlanceException(ParlanceException.Kind.DATA, List.of(problem), cause);
    }
}
