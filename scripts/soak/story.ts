/** The story of a day, numbered from 0. `time` is in ms since 1970. */
export function storyOf(day: number, time: number): string {
  return `---
title: Bridge ${day} is open again
published: ${new Date(time).toISOString().slice(0, 10)}
---
Bridge ${day} over the river Aal opened again this morning. “We waited ${day + 2} months for bridge ${day},” Mayor Ida Brandt said.

Nobody used the old ferry ${day} any more, the harbor office said.
`;
}
