package org.parlance.core.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.graph.Leaf;
import org.parlance.core.graph.Node;
import org.parlance.core.json.Json;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;

/** The manifest as JSON; each node names its folder and its files besides. */
final class ManifestJson {
    private ManifestJson() {}

    static Map<String, Object> write(ModelArchive archive) {
        Manifest manifest = archive.manifest();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", Manifest.FORMAT);
        json.put("product", manifest.product());
        json.put("kind", manifest.kind().word());
        json.put("language", manifest.language());
        json.put("assistant_id", manifest.assistantId().orElse(null));
        json.put("seed", manifest.seed());
        json.put("plugins", manifest.plugins());
        List<Object> leaves = new ArrayList<>();
        for (Leaf leaf : manifest.leaves()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", leaf.name());
            one.put("fingerprint", leaf.fingerprint());
            leaves.add(one);
        }
        json.put("leaves", leaves);
        json.put("nodes", nodes(archive));
        return json;
    }

    private static List<Object> nodes(ModelArchive archive) {
        List<Object> nodes = new ArrayList<>();
        for (Manifest.Entry entry : archive.manifest().nodes()) {
            Node node = entry.node();
            ModelFiles files = archive.components().get(node.name());
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", node.name());
            json.put("component", node.component());
            json.put("settings", node.settings().values());
            json.put("needs", node.needs());
            json.put("fingerprint", entry.fingerprint());
            json.put("folder", ArchiveNames.folder(nodes.size() + 1, node.component()));
            json.put("files", List.copyOf(files.names()));
            nodes.add(json);
        }
        return nodes;
    }

    static Manifest read(Map<String, Object> json) {
        List<Leaf> leaves = new ArrayList<>();
        for (Object leaf : Json.list(json.get("leaves"))) {
            Map<String, Object> one = Json.map(leaf);
            leaves.add(new Leaf(text(one, "name"), text(one, "fingerprint")));
        }
        List<Manifest.Entry> nodes = new ArrayList<>();
        for (Object node : Json.list(json.get("nodes"))) {
            Map<String, Object> one = Json.map(node);
            Settings settings = new Settings(Json.map(one.get("settings")));
            nodes.add(new Manifest.Entry(
                    new Node(text(one, "name"), text(one, "component"), settings, texts(one, "needs")),
                    text(one, "fingerprint")));
        }
        return new Manifest(
                text(json, "product"),
                kind(text(json, "kind")),
                text(json, "language"),
                Optional.ofNullable(json.get("assistant_id")).map(Object::toString),
                json.get("seed") instanceof Number seed ? seed.longValue() : 0,
                leaves,
                nodes,
                texts(json, "plugins"));
    }

    /** The files of each node by their names in the archive, in the manifest's order. */
    static Map<String, Map<String, String>> files(Map<String, Object> json) {
        Map<String, Map<String, String>> files = new LinkedHashMap<>();
        for (Object node : Json.list(json.get("nodes"))) {
            Map<String, Object> one = Json.map(node);
            Map<String, String> names = new LinkedHashMap<>();
            texts(one, "files").forEach(file -> names.put(file, text(one, "folder") + file));
            files.put(text(one, "name"), names);
        }
        return files;
    }

    private static ModelKind kind(String word) {
        try {
            return ModelKind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Malformed("kind");
        }
    }

    private static String text(Map<String, Object> json, String key) {
        if (!(json.get(key) instanceof String text)) {
            throw new Malformed(key);
        }
        return text;
    }

    private static List<String> texts(Map<String, Object> json, String key) {
        List<String> texts = new ArrayList<>();
        Json.list(json.get(key)).forEach(item -> texts.add(String.valueOf(item)));
        return texts;
    }

    /** The manifest or the provenance lacks a key or has something else there. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String key) {
            super("its description has no proper \"%s\"".formatted(key));
        }
    }
}
