package org.parlance.cli.planted;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Entities that are not declared, and entities that nothing finds. */
final class EntityShapes {
    private static final String UNDECLARED = "undeclared-entity";
    private static final String UNUSED = "unused-entity";

    private EntityShapes() {}

    static List<Shape> all() {
        return List.of(
                Shape.of(UNDECLARED, "misspelt-in-an-example", EntityShapes::inExample),
                Shape.of(UNDECLARED, "missing-in-the-domain", EntityShapes::missing),
                Shape.of(UNDECLARED, "renamed-in-a-mapping", EntityShapes::inMapping)
                        .near("mapping-never-fires", "form-never-finished"),
                Shape.of(UNDECLARED, "misspelt-in-a-story", EntityShapes::inStory),
                Shape.of(UNUSED, "declared-only", EntityShapes::declaredOnly),
                Shape.of(UNUSED, "annotations-lost", EntityShapes::annotationsLost)
                        .near("mapping-never-fires", "form-never-finished"),
                Shape.of(UNUSED, "extractor-without-its-dimension", EntityShapes::dimensionDropped)
                        .near("mapping-never-fires", "form-never-finished"),
                Shape.of(UNUSED, "leftover-with-roles", EntityShapes::leftover));
    }

    private static Set<String> known(Site site) {
        return new TreeSet<>(site.outline.entities.keySet());
    }

    /** The ways in which an example marks an entity, up to its name. */
    private static Pattern mark(String entity) {
        String name = Pattern.quote(entity);
        return Pattern.compile("(\\]\\()" + name + "(?=[):])|(\"entity\": \")" + name + "(?=\")");
    }

    private static List<Line> annotated(Site site, String entity) {
        return site.outline.nlu.stream()
                .flatMap(i -> i.examples().stream())
                .filter(e -> mark(entity).matcher(e.text()).find())
                .toList();
    }

    private static List<Outline.Mapping> mappings(Site site, String entity) {
        return site.outline.slots.values().stream()
                .flatMap(s -> s.mappings().stream())
                .filter(m -> m.setting("entity").equals(entity))
                .toList();
    }

    private static Optional<Truth> inExample(Site site) {
        return site.pickName(site.outline.entities, e -> !annotated(site, e).isEmpty())
                .map(entity -> {
                    Line example = site.pick(annotated(site, entity)).orElseThrow();
                    String slip = site.slip(entity, known(site));
                    example.text(mark(entity).matcher(example.text()).replaceFirst(found -> {
                        String before = found.group(1) != null ? found.group(1) : found.group(2);
                        return before + slip;
                    }));
                    return Truth.of(slip).at(example);
                });
    }

    private static Optional<Truth> missing(Site site) {
        return site.pickName(site.outline.entities, e -> !mappings(site, e).isEmpty())
                .map(entity -> {
                    site.draft.remove(site.draft.block(site.outline.entities.get(entity)));
                    Truth truth = Truth.of(entity).at(annotated(site, entity));
                    mappings(site, entity)
                            .forEach(m -> truth.at(m.line(), m.keys().get("entity")));
                    return truth;
                });
    }

    private static Optional<Truth> inMapping(Site site) {
        List<Outline.Mapping> fit = site.outline.slots.values().stream()
                .flatMap(s -> s.mappings().stream())
                .filter(m -> m.has("entity"))
                .toList();
        return site.pick(fit).map(mapping -> {
            String entity = mapping.setting("entity");
            Line line = mapping.keys().get("entity");
            String slip = site.random.nextBoolean() ? site.slip(entity, known(site)) : entity + "_name";
            line.text(line.text().replaceFirst("entity: *" + Pattern.quote(entity), "entity: " + slip));
            return Truth.of(slip).at(line, mapping.line());
        });
    }

    private static Optional<Truth> inStory(Site site) {
        List<Talk.Detail> fit = site.outline.steps("intent").stream()
                .flatMap(s -> s.details().stream())
                .toList();
        return site.pick(fit).map(detail -> {
            String slip = site.slip(detail.name(), known(site));
            detail.line().replace(detail.name(), slip);
            return Truth.of(slip).at(detail.line());
        });
    }

    private static Optional<Truth> declaredOnly(Site site) {
        return add(site, "- voucher_code");
    }

    private static Optional<Truth> leftover(Site site) {
        return add(site, "- weekday:", "    roles:", "    - first", "    - last")
                .map(t -> Truth.of("weekday").at(t.lines()));
    }

    private static Optional<Truth> add(Site site, String... texts) {
        if (site.outline.entities.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Truth.of(texts[0].substring(2)).at(site.append(site.outline.entities, texts)));
    }

    private static Optional<Truth> annotationsLost(Site site) {
        return site.pickName(
                        site.outline.entities, e -> !annotated(site, e).isEmpty() && !site.outline.patterns.contains(e))
                .map(entity -> {
                    String name = Pattern.quote(entity);
                    Pattern markup = Pattern.compile(
                            "\\[([^\\]]+)\\](\\(" + name + "(:[^)]*)?\\)|\\{\"entity\": \"" + name + "\"[^}]*\\})");
                    annotated(site, entity)
                            .forEach(e -> e.text(markup.matcher(e.text()).replaceAll("$1")));
                    return Truth.of(entity).at(site.outline.entities.get(entity));
                });
    }

    private static Optional<Truth> dimensionDropped(Site site) {
        List<Line> config = site.draft.lines("config.yml");
        return site.pickName(
                        site.outline.entities,
                        e -> annotated(site, e).isEmpty() && config.stream().anyMatch(l -> names(l, e)))
                .map(entity -> {
                    Line line = config.stream()
                            .filter(l -> names(l, entity))
                            .findFirst()
                            .orElseThrow();
                    line.replace(entity, "distance");
                    return Truth.of(entity).at(site.outline.entities.get(entity), line);
                });
    }

    private static boolean names(Line line, String entity) {
        return line.text().matches(".*(- |\\[\")" + Pattern.quote(entity) + "(\"\\]|$)");
    }
}
