package org.parlance.cli.test;

import org.parlance.policy.story.StoryData;

/**
 * Test stories and what they assert.
 *
 * @param stories the stories themselves
 * @param plan their assertions and fixtures
 */
record TestStories(StoryData stories, TestPlan plan) {}
