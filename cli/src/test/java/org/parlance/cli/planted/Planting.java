package org.parlance.cli.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plants defects in copies of the clean assistants: five of each kind, spread over the assistants, drawn by a seed. Written from
 * the table of kinds in docs/checks.md alone, before anything was known of how the checks look for them.
 */
final class Planting {
    static final List<String> ASSISTANTS =
            List.of("appointment", "bank", "faq", "helpdesk", "hr", "loja", "pizza", "plants", "travel", "umfrage");
    private static final int EACH = 5;

    private final Path clean;
    private final long seed;
    private final Map<String, Integer> load = new HashMap<>();

    Planting(Path clean, long seed) {
        this.clean = clean;
        this.seed = seed;
    }

    static List<Shape> shapes() {
        return Stream.of(
                        IntentShapes.all(),
                        EntityShapes.all(),
                        SlotShapes.all(),
                        ActionShapes.all(),
                        ResponseShapes.all(),
                        ExampleShapes.all(),
                        RuleShapes.all(),
                        StoryShapes.all(),
                        FormShapes.all(),
                        MachineShapes.all())
                .flatMap(List::stream)
                .toList();
    }

    static Set<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>();
        shapes().forEach(s -> kinds.add(s.kind()));
        return kinds;
    }

    /** All plants of the seed; the shapes that fit the fewest assistants choose theirs first. */
    List<Plant> plants() {
        List<Shape> drawn = new ArrayList<>(drawn());
        Map<Shape, Integer> fits = new HashMap<>();
        drawn.forEach(s -> fits.computeIfAbsent(s, this::fitting));
        drawn.sort(Comparator.comparing(fits::get));
        Map<String, Set<String>> used = new HashMap<>();
        List<Plant> plants = new ArrayList<>();
        for (Shape shape : drawn) {
            Set<String> taken = used.computeIfAbsent(shape.kind(), k -> new LinkedHashSet<>());
            Plant plant = plant(plants.size() + 1, shape, taken);
            taken.add(plant.assistant());
            load.merge(plant.assistant(), 1, Integer::sum);
            plants.add(plant);
        }
        return List.copyOf(plants);
    }

    private List<Shape> drawn() {
        Map<String, List<Shape>> byKind = new LinkedHashMap<>();
        shapes().forEach(s ->
                byKind.computeIfAbsent(s.kind(), k -> new ArrayList<>()).add(s));
        List<Shape> drawn = new ArrayList<>();
        byKind.forEach((kind, shapes) -> {
            List<Shape> shuffled = new ArrayList<>(shapes);
            Collections.shuffle(shuffled, dice(kind));
            for (int i = 0; i < EACH; i++) {
                drawn.add(shuffled.get(i % shuffled.size()));
            }
        });
        return drawn;
    }

    private int fitting(Shape shape) {
        return (int) ASSISTANTS.stream()
                .filter(a -> attempt(0, shape, a).isPresent())
                .count();
    }

    private Plant plant(int number, Shape shape, Set<String> taken) {
        List<String> order = new ArrayList<>(ASSISTANTS);
        Collections.shuffle(order, dice("order " + number));
        order.sort(Comparator.comparing((String a) -> taken.contains(a)).thenComparing(a -> load.getOrDefault(a, 0)));
        return order.stream()
                .flatMap(a -> attempt(number, shape, a).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no place for " + shape));
    }

    private Optional<Plant> attempt(int number, Shape shape, String assistant) {
        try {
            Draft draft = Draft.of(clean.resolve(assistant));
            Random dice = dice(shape.kind() + " " + shape.name() + " " + assistant + " " + number);
            return shape.planter()
                    .plant(new Site(draft, dice))
                    .map(truth -> Plant.of(number, assistant, shape, truth, draft));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Random dice(String what) {
        return new Random(seed * 1_000_003L + what.hashCode());
    }
}
