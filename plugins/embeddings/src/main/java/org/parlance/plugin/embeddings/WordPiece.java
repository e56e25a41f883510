package org.parlance.plugin.embeddings;

import java.io.IOException;
import java.util.HashMap;
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

    /** A text's pieces between the marks for begin and end; what is too long for the model is cut off. */
    Pieces encode(String text) {
        Pieces.Builder pieces = new Pieces.Builder(longest);
        pieces.add(begin, 0, 0);
        BertText.words(text, (letters, places, length) -> {
            pieces(letters, places, length, pieces);
            return pieces.size() < longest;
        });
        return pieces.endingWith(end);
    }

    private void pieces(int[] letters, int[] places, int length, Pieces.Builder pieces) {
        int before = pieces.size();
        int from = 0;
        int to = length;
        while (from < length && length <= longestWord && to > from) {
            Integer id = vocabulary.get(piece(letters, from, to));
            if (id == null) {
                to--;
            } else {
                pieces.add(id, places[from], places[to - 1] + 1);
                from = to;
                to = length;
            }
        }
        if (from < length) {
            pieces.cut(before);
            pieces.add(unknown, places[0], places[length - 1] + 1);
        }
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
