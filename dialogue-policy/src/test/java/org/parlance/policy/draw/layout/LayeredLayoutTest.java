package org.parlance.policy.draw.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.parlance.policy.draw.layout.Graph.Edge;
import org.parlance.policy.draw.layout.Graph.Node;
import org.parlance.policy.draw.layout.Placed.Point;

class LayeredLayoutTest {
    private static Graph graph(int nodes, int... ends) {
        List<Node> sizes = IntStream.range(0, nodes)
                .mapToObj(i -> new Node(80 + 7 * (i % 5), 30 + 11 * (i % 3), 10, 20))
                .toList();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            edges.add(new Edge(ends[i], ends[i + 1]));
        }
        return new Graph(sizes, edges);
    }

    private static Graph random(long seed) {
        Random random = new Random(seed);
        int nodes = 2 + random.nextInt(40);
        return graph(nodes, random.ints(nodes * 3L / 2 * 2, 0, nodes).toArray());
    }

    @RepeatedTest(40)
    void no_box_lies_on_another_and_every_route_joins_its_boxes(RepetitionInfo run) {
        Graph graph = random(run.getCurrentRepetition());

        Placed placed = LayeredLayout.of(graph);

        for (int i = 0; i < graph.nodes().size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(overlap(graph, placed, i, j)).as("%d on %d", i, j).isFalse();
            }
        }
        for (int i = 0; i < graph.edges().size(); i++) {
            List<Point> route = placed.routes().get(i);
            Edge edge = graph.edges().get(i);
            assertThat(touches(graph, placed, edge.from(), route.get(0))).isTrue();
            assertThat(touches(graph, placed, edge.to(), route.get(route.size() - 1)))
                    .isTrue();
        }
    }

    @RepeatedTest(20)
    void no_route_bends_within_a_box(RepetitionInfo run) {
        Graph graph = random(run.getCurrentRepetition());
        Placed placed = LayeredLayout.of(graph);

        for (List<Point> route : placed.routes()) {
            for (Point point : route) {
                assertThat(IntStream.range(0, graph.nodes().size())
                                .noneMatch(node -> within(graph, placed, node, point)))
                        .isTrue();
            }
        }
    }

    @Test
    void the_same_graph_is_always_laid_out_alike() {
        assertThat(LayeredLayout.of(random(7))).isEqualTo(LayeredLayout.of(random(7)));
    }

    @Test
    void arrows_lead_to_the_right_but_for_those_that_close_a_cycle() {
        Placed placed = LayeredLayout.of(graph(3, 0, 1, 1, 2, 2, 0));

        assertThat(placed.corners()).extracting(Point::x).isSorted().doesNotHaveDuplicates();
        List<Point> back = placed.routes().get(2);
        assertThat(back.get(0).x()).isGreaterThan(back.get(back.size() - 1).x());
    }

    @Test
    void a_tree_has_no_crossings() {
        assertThat(LayeredLayout.crossings(graph(9, 0, 1, 0, 2, 1, 5, 2, 3, 2, 4, 1, 6, 3, 7, 0, 8)))
                .isZero();
    }

    @Test
    void a_crossing_that_can_be_avoided_is() {
        assertThat(LayeredLayout.crossings(graph(6, 0, 4, 1, 3, 2, 5, 0, 5))).isZero();
    }

    @Test
    void an_empty_graph_takes_no_room() {
        assertThat(LayeredLayout.of(new Graph(List.of(), List.of())).width()).isZero();
    }

    @Test
    void an_edge_to_nowhere_is_refused() {
        assertThatThrownBy(() -> graph(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean overlap(Graph graph, Placed placed, int one, int other) {
        Point a = placed.corners().get(one);
        Point b = placed.corners().get(other);
        return a.x() < b.x() + graph.nodes().get(other).width()
                && b.x() < a.x() + graph.nodes().get(one).width()
                && a.y() < b.y() + graph.nodes().get(other).height()
                && b.y() < a.y() + graph.nodes().get(one).height();
    }

    private static boolean touches(Graph graph, Placed placed, int node, Point point) {
        Point corner = placed.corners().get(node);
        Node size = graph.nodes().get(node);
        boolean side = point.x() == corner.x() || point.x() == corner.x() + size.width();
        return side && point.y() >= corner.y() && point.y() <= corner.y() + size.height();
    }

    private static boolean within(Graph graph, Placed placed, int node, Point point) {
        Point corner = placed.corners().get(node);
        Node size = graph.nodes().get(node);
        return point.x() > corner.x()
                && point.x() < corner.x() + size.width()
                && point.y() > corner.y()
                && point.y() < corner.y() + size.height();
    }
}
