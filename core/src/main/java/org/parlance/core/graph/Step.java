package org.parlance.core.graph;

import java.util.function.Function;
import org.parlance.core.train.ComponentFactory;
import org.parlance.core.train.Model;

/**
 * A node with what trains it.
 *
 * @param node its place in the graph
 * @param factory makes the trainer, and loads the model from the cache
 * @param data puts together what it learns from; called only when it is really trained
 */
public record Step<D, M extends Model>(Node node, ComponentFactory<D, M> factory, Function<Trained, D> data) {}
