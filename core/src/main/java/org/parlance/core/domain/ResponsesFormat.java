package org.parlance.core.domain;

import java.util.List;
import java.util.Map;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlNode;

/** Reads the value of a {@code responses:} key; the format belongs to whoever fills in the templates. */
@FunctionalInterface
public interface ResponsesFormat {
    /** The variations by name, in the order of the file. */
    Map<String, List<ResponseVariation>> read(YamlNode responses, Problems problems);
}
