package org.parlance.plugin.embeddings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.json.Json;

/**
 * Cuts texts into the pieces of a vocabulary, always the longest that fits (Wu et al. 2016, as BERT uses it). Names of special
 * tokens in a text are plain text.
 */
final class WordPiece {
    private final Map<String, Integer> vocabulary;
    private final String prefix;
    private final int longestWord;
    private final int longest;
    private final int unknown;
    private final int begin;
    private final int end;

    private WordPiece(Map<String, Object> file) throws IOException {
        Map<String, Object> model = Json.map(file.get("model"));
        if (!"WordPiece".equals(model.get("type"))) {
            throw new IOException("the tokenizer is no WordPiece");
        }
        this.vocabulary = vocabulary(Json.map(model.get("vocab")));
        this.prefix = String.valueOf(model.get("continuing_subword_prefix"));
        this.longestWord = number(model.get("max_input_chars_per_word"));
        this.longest = number(Json.map(file.get("truncation")).get("max_length"));
        this.unknown = id(String.valueOf(model.get("unk_token")));
        this.begin = id("[CLS]");
        this.end = id("[SEP]");
    }

    /**
     * Reads a tokenizer in the format of Hugging Face's {@code tokenizer.json}.
     *
     * @throws IOException when it is no WordPiece tokenizer of an uncased BERT
     */
    static WordPiece read(byte[] tokenizerJson) throws IOException {
        return new WordPiece(Json.readObject(tokenizerJson));
    }

    /** The ids of a text's pieces between the marks for begin and end; what is too long for the model is cut off. */
    long[] encode(String text) {
        List<Integer> ids = new ArrayList<>();
        ids.add(begin);
        for (String word : BertText.words(text)) {
            pieces(word, ids);
            if (ids.size() >= longest) {
                break;
            }
        }
        List<Integer> cut = new ArrayList<>(ids.subList(0, Math.min(ids.size(), longest - 1)));
        cut.add(end);
        return cut.stream().mapToLong(Integer::longValue).toArray();
    }

    private void pieces(String word, List<Integer> ids) {
        int[] letters = word.codePoints().toArray();
        List<Integer> found = new ArrayList<>();
        int from = 0;
        while (from < letters.length && letters.length <= longestWord) {
            int to = longestPiece(letters, from);
            if (to == from) {
                break;
            }
            found.add(vocabulary.get(piece(letters, from, to)));
            from = to;
        }
        if (from == letters.length) {
            ids.addAll(found);
        } else {
            ids.add(unknown);
        }
    }

    /** Where the longest known piece that begins at {@code from} ends; {@code from} when there is none. */
    private int longestPiece(int[] letters, int from) {
        int to = letters.length;
        while (to > from && !vocabulary.containsKey(piece(letters, from, to))) {
            to--;
        }
        return to;
    }

    private String piece(int[] letters, int from, int to) {
        String piece = new String(letters, from, to - from);
        return from == 0 ? piece : prefix + piece;
    }

    private int id(String token) throws IOException {
        Integer id = vocabulary.get(token);
        if (id == null) {
            throw new IOException("the tokenizer's vocabulary has no " + token);
        }
        return id;
    }

    private static Map<String, Integer> vocabulary(Map<String, Object> json) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>(json.size() * 2);
        for (Map.Entry<String, Object> entry : json.entrySet()) {
            vocabulary.put(entry.getKey(), number(entry.getValue()));
        }
        return vocabulary;
    }

    private static int number(Object value) throws IOException {
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw new IOException("the tokenizer lacks a number");
    }
}
