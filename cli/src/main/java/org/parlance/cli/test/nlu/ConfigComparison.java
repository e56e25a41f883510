package org.parlance.cli.test.nlu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parlance.cli.TextTable;
import org.parlance.cli.test.figures.Written;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.math.Parallel;

/**
 * Several configurations, each trained on growing shares of the data in several runs and tested on what the run holds out.
 *
 * @param shares the data
 * @param curves what each configuration came to, by its name
 */
record ConfigComparison(Shares shares, Map<String, Curve> curves) {
    /**
     * A configuration's results.
     *
     * @param cells for each run, in the order of the shares
     */
    record Curve(List<List<Cell>> cells) {
        /** A figure at each share, over the runs. */
        List<Spread> spreads(String figure) {
            List<Spread> spreads = new ArrayList<>();
            for (int share = 0; share < cells.get(0).size(); share++) {
                int at = share;
                spreads.add(Spread.of(cells.stream()
                        .map(run -> run.get(at).figures().getOrDefault(figure, 0.0))
                        .toList()));
            }
            return spreads;
        }

        boolean has(String figure) {
            return cells.stream().flatMap(List::stream).anyMatch(cell -> cell.figures()
                    .containsKey(figure));
        }
    }

    /**
     * One training with its test.
     *
     * @param figures by name
     * @param files reports by name
     */
    record Cell(Map<String, Double> figures, Map<String, String> files) {}

    /**
     * What a model learns from and is tested with.
     *
     * @param folder has the file of the training data already and gets the model
     */
    private record Task(NluData training, NluData test, Path folder) {}

    /**
     * Trains and tests all, as many at once as there are threads.
     *
     * @param folder has the data already (see {@link ComparisonFiles#data}) and gets the models
     */
    static ConfigComparison run(List<MemoryTraining> configs, Shares shares, Written written, Path folder, Work work) {
        int trainings = configs.size() * shares.runs().size() * shares.leftOut().size();
        ManyTrainings progress = new ManyTrainings(trainings, work.progress());
        int atOnce = Math.min(trainings, work.threads());
        Work own = work.withThreads(work.threads() / atOnce);
        List<Callable<Cell>> tasks = new ArrayList<>();
        for (MemoryTraining config : configs) {
            for (Task task : tasks(shares, folder)) {
                ManyTrainings.One one = progress.one(tasks.size());
                tasks.add(() -> cell(config, task, written, own, one));
            }
        }
        return new ConfigComparison(shares, curves(configs, shares, Parallel.all(tasks, atOnce)));
    }

    private static List<Task> tasks(Shares shares, Path folder) {
        List<Task> tasks = new ArrayList<>();
        for (int run = 0; run < shares.runs().size(); run++) {
            Shares.Run of = shares.runs().get(run);
            int number = run;
            of.training()
                    .forEach((leftOut, data) -> tasks.add(
                            new Task(data, of.test(), folder.resolve(ComparisonFiles.place(number, leftOut)))));
        }
        return tasks;
    }

    private static Cell cell(MemoryTraining config, Task task, Written written, Work work, ManyTrainings.One progress) {
        MemoryTraining.Trained trained = config.train(task.training(), work.seed(), work.threads(), progress);
        config.keep(trained, task.training(), task.folder().resolve(ComparisonFiles.TRAIN), task.folder());
        NluTest tested = NluTest.of(trained.model(), task.test().examples());
        progress.tested();
        return new Cell(MainFigures.of(tested), NluReports.of(tested, written));
    }

    private static Map<String, Curve> curves(List<MemoryTraining> configs, Shares shares, List<Cell> cells) {
        Map<String, Curve> curves = new LinkedHashMap<>();
        int each = shares.leftOut().size();
        int next = 0;
        for (MemoryTraining config : configs) {
            List<List<Cell>> runs = new ArrayList<>();
            for (int run = 0; run < shares.runs().size(); run++) {
                runs.add(cells.subList(next, next + each));
                next += each;
            }
            curves.put(config.name(), new Curve(runs));
        }
        return curves;
    }

    /** The figures that are compared, those first that Rasa compares by. */
    List<String> figures() {
        return List.of(MainFigures.F1, MainFigures.ACCURACY, MainFigures.ENTITY_F1).stream()
                .filter(figure -> curves.values().stream().anyMatch(curve -> curve.has(figure)))
                .toList();
    }

    String table() {
        TextTable table = new TextTable();
        List<Object> head = new ArrayList<>(List.of("figure", "configuration"));
        shares.examples().forEach(count -> head.add(count + " examples"));
        table.row(head.toArray());
        for (String figure : figures()) {
            curves.forEach((name, curve) -> {
                List<Object> row = new ArrayList<>(List.of(figure, name));
                row.addAll(curve.spreads(figure));
                table.row(row.toArray());
            });
        }
        return table.render();
    }

    /** Rasa's {@code results.json}: the weighted F1 of intents for each run and share. */
    Map<String, Object> results() {
        Map<String, Object> json = new LinkedHashMap<>();
        curves.forEach((name, curve) -> json.put(
                name,
                curve.cells().stream()
                        .map(run -> run.stream()
                                .map(cell -> cell.figures().getOrDefault(MainFigures.F1, 0.0))
                                .toList())
                        .toList()));
        return json;
    }

    Map<String, Object> toJson() {
        Map<String, Object> configs = new LinkedHashMap<>();
        curves.forEach((name, curve) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            figures()
                    .forEach(figure -> one.put(
                            figure,
                            curve.spreads(figure).stream().map(Spread::toJson).toList()));
            configs.put(name, one);
        });
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runs", (long) shares.runs().size());
        json.put(
                "percentages", shares.leftOut().stream().map(Integer::longValue).toList());
        json.put("examples", shares.examples().stream().map(Integer::longValue).toList());
        json.put("configurations", configs);
        return json;
    }
}
