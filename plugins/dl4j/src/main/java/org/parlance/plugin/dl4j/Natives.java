package org.parlance.plugin.dl4j;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.config.DL4JClassLoading;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Prepares ND4J: found behind the plug-in's class loader, its native library unpacked beside the plug-in, and on one thread, so
 * that sums have one order.
 */
final class Natives {
    private static final String CACHE = "org.bytedeco.javacpp.cachedir";

    private Natives() {}

    static void prepare() {
        Path beside = folder();
        if (System.getProperty(CACHE) == null && Files.isWritable(beside)) {
            System.setProperty(CACHE, beside.resolve("natives").toString());
        }
        ClassLoader own = Natives.class.getClassLoader();
        ND4JClassLoading.setNd4jClassloader(own);
        DL4JClassLoading.setDl4jClassloader(own);
        Environment environment = Nd4j.getEnvironment();
        environment.setMaxThreads(1);
        environment.setMaxMasterThreads(1);
    }

    private static Path folder() {
        try {
            return Path.of(Natives.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath()
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A jar's place is always a URI.", e);
        }
    }
}
