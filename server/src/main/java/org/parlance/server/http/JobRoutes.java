package org.parlance.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parlance.core.http.HttpFailure;
import org.parlance.core.http.HttpLimits;
import org.parlance.core.http.HttpService;
import org.parlance.core.http.HttpTarget;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlReader;
import org.parlance.server.turn.ModelTests;
import org.parlance.server.turn.NoModelException;
import org.parlance.server.turn.ServedModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Training and tests over HTTP: one at a time, with the answer at once or sent to {@code callback_url}. */
final class JobRoutes implements RouteGroup {
    private static final Logger LOG = LoggerFactory.getLogger(JobRoutes.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TRAINING = "TrainingError";
    private static final String TESTING = "TestingError";
    private static final String FOLDS = "cross_validation_folds";
    /** What a request says is not filled in from the server's environment. */
    private static final YamlReader YAML = new YamlReader(name -> Optional.of("${" + name + "}"), YamlLimits.DEFAULT);

    private final Services services;
    private final Guard guard;
    private final Jobs jobs;

    JobRoutes(Services services, Guard guard, Jobs jobs) {
        this.services = services;
        this.guard = guard;
        this.jobs = jobs;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/model/train", this::train);
        routes.post("/model/test/stories", this::stories);
        routes.post("/model/test/intents", this::intents);
    }

    private void train(Context request) throws InterruptedException {
        guard.check(request, Optional.empty());
        ModelTrainer trainer = services.workshop()
                .trainer()
                .orElseThrow(() -> new ApiException(501, "NotImplemented", "This server trains no models.", Map.of()));
        String yaml = body(request, "train");
        String keep = request.queryParam("save_to_default_model_directory");
        ModelTrainer.Options options = new ModelTrainer.Options(
                keep == null || keep.equalsIgnoreCase("true"), Queries.flag(request, "force_training"));
        answer(request, TRAINING, () -> {
            ModelTrainer.Trained trained = trainer.train(yaml, options);
            return Answer.file(trained.name(), trained.content());
        });
    }

    /** As in Rasa this one has no {@code callback_url}. */
    private void stories(Context request) throws InterruptedException {
        guard.check(request, Optional.empty());
        ModelTests tests = tests(services.model().need());
        String yaml = body(request, "test");
        boolean endToEnd = Queries.flag(request, "e2e");
        jobs.wait(() -> work(TESTING, () -> Answer.json(tests.stories(yaml, endToEnd))))
                .send(request);
    }

    private void intents(Context request) throws InterruptedException {
        guard.check(request, Optional.empty());
        String yaml = body(request, "test");
        Optional<Integer> folds = Queries.number(request, FOLDS).map(JobRoutes::folds);
        ModelTests tests = tests(model(request));
        answer(
                request,
                TESTING,
                () -> Answer.json(folds.isPresent() ? tests.crossValidation(yaml, folds.get()) : tests.examples(yaml)));
    }

    private static int folds(double asked) {
        if (asked < 2 || asked != Math.rint(asked)) {
            throw ApiException.badParameter(
                    FOLDS, "query", "The parameter '%s' must be a whole number, at least 2.".formatted(FOLDS));
        }
        return (int) asked;
    }

    /** The model that the request names, else the one that answers. */
    private ServedModel model(Context request) {
        String named = request.queryParam("model");
        if (named == null) {
            return services.model().need();
        }
        try {
            return services.workshop()
                    .loader()
                    .orElseThrow(NoModelException::new)
                    .load(Path.of(named));
        } catch (ParlanceException | java.nio.file.InvalidPathException e) {
            throw new ApiException(409, "Conflict", "Loaded model file not found.", Map.of());
        }
    }

    private static ModelTests tests(ServedModel model) {
        return model.tests()
                .orElseThrow(() -> new ApiException(501, "NotImplemented", "This server tests no models.", Map.of()));
    }

    /** The body, which must be YAML. */
    private static String body(Context request, String what) {
        byte[] body = request.bodyAsBytes();
        if (body.length == 0) {
            throw ApiException.badParameter("", "body", "There is nothing in the request body to %s.".formatted(what));
        }
        String yaml = new String(body, StandardCharsets.UTF_8);
        Problems problems = new Problems();
        YAML.read("the request body", yaml, problems);
        if (problems.hasErrors()) {
            throw new ApiException(
                    400,
                    "BadRequest",
                    "The request body does not contain valid YAML. Error: "
                            + problems.errors().get(0),
                    Map.of());
        }
        return yaml;
    }

    private void answer(Context request, String reason, Callable<Answer> work) throws InterruptedException {
        String callback = request.queryParam("callback_url");
        if (callback == null || callback.isEmpty()) {
            jobs.wait(() -> work(reason, work)).send(request);
            return;
        }
        HttpService service = callback(callback);
        jobs.later(() -> send(service, reason, work));
        request.status(204);
    }

    private static HttpService callback(String url) {
        try {
            return new HttpService(HttpTarget.of(url), HttpLimits.DEFAULT.withTotal(PATIENCE));
        } catch (IllegalArgumentException e) {
            throw ApiException.badParameter("callback_url", "query", "The callback_url is no http or https address.");
        }
    }

    private void send(HttpService service, String reason, Callable<Answer> work) {
        Answer answer = result(reason, work);
        try {
            int status = service.post(answer.body(), Map.of("Content-Type", answer.type()))
                    .status();
            LOG.info("The result was sent to {}, which answered HTTP {}.", service.target(), status);
        } catch (HttpFailure e) {
            LOG.error("The result can't be sent to its callback_url: {}", e.getMessage());
        }
    }

    private Answer result(String reason, Callable<Answer> work) {
        try {
            return work(reason, work);
        } catch (ApiException e) {
            return Answer.json(e.json(services.config().identity().version()));
        }
    }

    /** Does it; what is wrong with the request's data is told place by place, in Rasa's way as a failure of the server. */
    private Answer work(String reason, Callable<Answer> work) {
        try {
            return work.call();
        } catch (ParlanceException e) {
            List<String> problems = e.problems().stream().map(Problem::toString).toList();
            throw new ApiException(services.rasa() ? 500 : 400, reason, e.getMessage(), Map.of("problems", problems));
        } catch (Exception e) {
            LOG.error("A request of the API broke off.", e);
            String kind = e.getClass().getSimpleName();
            throw new ApiException(500, reason, "An unexpected error occurred: %s.".formatted(kind), Map.of());
        }
    }
}
