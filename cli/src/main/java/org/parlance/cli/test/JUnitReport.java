package org.parlance.cli.test;

import java.io.StringWriter;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes test stories in the XML form of JUnit, which build servers read: one test case for each story. */
final class JUnitReport {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitReport() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static String write(StoryTest test) {
        try {
            JUnitReport report = new JUnitReport();
            report.suite(test);
            return report.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML written to memory can't fail.", e);
        }
    }

    private void suite(StoryTest test) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "stories");
        xml.writeAttribute("tests", String.valueOf(test.stories().size()));
        xml.writeAttribute("failures", String.valueOf(test.failed().size()));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("time", "0");
        xml.writeAttribute("skipped", "0");
        line();
        for (StoryOutcome story : test.stories()) {
            story(story);
        }
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
        xml.flush();
    }

    private void story(StoryOutcome story) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(story.file()));
        xml.writeAttribute("name", clean(story.name()));
        xml.writeAttribute("time", "0");
        if (!story.isRight()) {
            String diff = StoryDiff.of(story).stream()
                    .map(StoryDiff.Line::toString)
                    .collect(Collectors.joining("\n", "\n", "\n"));
            xml.writeStartElement("failure");
            xml.writeAttribute("message", clean(StoryDiff.summary(story)));
            xml.writeAttribute("type", "story");
            xml.writeCharacters(clean(diff));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        line();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /** XML 1.0 has no place for control characters. */
    private static String clean(String words) {
        return words.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "?");
    }
}
