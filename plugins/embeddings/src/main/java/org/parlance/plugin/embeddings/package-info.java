/** Sentence embeddings as a pipeline component: an ONNX encoder with its own WordPiece tokenizer, no Python and no network. */
package org.parlance.plugin.embeddings;
