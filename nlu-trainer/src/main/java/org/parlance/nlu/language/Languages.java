package org.parlance.nlu.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's language detector, loaded when first asked: its model has ten megabytes. */
public final class Languages {
    private static final String MODEL = "/langdetect-183.bin";
    /** The detector spreads its confidence over a hundred languages, so only the distance to the next tells. */
    private static final double CLEAR = 1.5;

    /** Loaded once for the process, by the class loader's rules also when several threads ask. */
    private static final class Holder {
        static final Optional<LanguageDetectorME> DETECTOR = load();
        static final Map<String, String> TWO_LETTERS = Stream.of(Locale.getISOLanguages())
                .collect(Collectors.toMap(
                        code -> Locale.forLanguageTag(code).getISO3Language(), code -> code, (first, second) -> first));

        private static Optional<LanguageDetectorME> load() {
            try (InputStream in = Languages.class.getResourceAsStream(MODEL)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(new LanguageDetectorME(new LanguageDetectorModel(in)));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    private Languages() {}

    /** The ISO 639-1 code of the language that this text is in; absent where another one is nearly as likely. */
    public static Optional<String> of(String text) {
        List<Language> ranked = ranked(text);
        boolean clear = ranked.size() > 1
                && ranked.get(0).getConfidence() >= CLEAR * ranked.get(1).getConfidence();
        return clear ? Optional.of(code(ranked.get(0))) : Optional.empty();
    }

    /** The detector's confidence in each language by its ISO 639-1 code, best first; empty without a detector. */
    static Map<String, Double> confidences(String text) {
        Map<String, Double> confidences = new LinkedHashMap<>();
        ranked(text).forEach(language -> confidences.putIfAbsent(code(language), language.getConfidence()));
        return confidences;
    }

    private static List<Language> ranked(String text) {
        return Holder.DETECTOR
                .map(detector -> List.of(detector.predictLanguages(text)))
                .orElse(List.of());
    }

    private static String code(Language language) {
        String code = language.getLang().equals("cmn") ? "zho" : language.getLang();
        return Holder.TWO_LETTERS.getOrDefault(code, code);
    }
}
