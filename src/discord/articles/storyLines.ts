import type { NamedStory, StoryChanges } from '../../newsdesk/storyChanges.js';
import { articleTitle } from '../format/articleLines.js';
import type { Texts } from '../locales/english.js';

/** "- added: **Title** (no date, no byline)", a line a story, as many as fit; then how many are left out. */
export function storyLines(
  { added, changed, removed }: StoryChanges,
  texts: Texts,
  length: number,
): string[] {
  const lines = [
    ...added.map((story) => texts.storyAdded(titleOf(story), lackOf(story, texts))),
    ...changed.map((story) => texts.storyChanged(titleOf(story), lackOf(story, texts))),
    ...removed.map((story) => texts.storyRemoved(titleOf(story))),
  ];
  return fitting(lines, texts, length);
}

/** As many lines as fit into so many UTF-16 units, and how many do not. */
export function fitting(lines: readonly string[], texts: Texts, length: number): string[] {
  let left = length - texts.andMore(lines.length).length;
  const end = lines.findIndex((line) => (left -= line.length + 1) < 0);
  return end < 0 ? [...lines] : [...lines.slice(0, end), texts.andMore(lines.length - end)];
}

function titleOf(story: NamedStory): string {
  return articleTitle(story) || story.id;
}

function lackOf({ lacks }: NamedStory, texts: Texts): string {
  return lacks.length === 0 ? '' : ` (${texts.lacks(lacks)})`;
}
