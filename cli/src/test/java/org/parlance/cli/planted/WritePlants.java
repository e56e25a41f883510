package org.parlance.cli.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the planted copies of a seed into a folder, with the truth beside them: {@code WritePlants CLEAN SEED FOLDER}. */
final class WritePlants {
    private WritePlants() {}

    public static void main(String[] args) throws IOException {
        write(new Planting(Path.of(args[0]), Long.parseLong(args[1])).plants(), Path.of(args[2]));
    }

    static void write(List<Plant> plants, Path folder) throws IOException {
        for (Plant plant : plants) {
            plant.draft().write(folder.resolve(plant.title()));
        }
        Files.write(
                folder.resolve("truth.txt"),
                plants.stream().map(Plant::describe).toList());
    }
}
