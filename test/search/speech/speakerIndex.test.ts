import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAskedSpeaker } from '../../../src/question/speech/askedSpeaker.js';
import { likelyWords, meansSpeaker } from '../../../src/search/speech/meansSpeaker.js';
import { createSpeakerIndex } from '../../../src/search/speech/speakerIndex.js';
import { createStorySpeakers } from '../../../src/search/speech/storySpeakers.js';
import { indexedArticle } from '../../index/indexedArticle.js';

const articles = await Promise.all(
  [
    '“The crane will not be repaired,” said Ada Holm, the harbour master. “We wait,” she said.\n\n“We have no money,” Mayor Bo Lind said.',
    '“The talks go on,” said Dmitry Peskov, the Kremlin spokesman. Russian Foreign Minister Sergey Lavrov said: “We are ready.”',
    '“It is over,” French President Paul Marchand told reporters. Prime Minister Ida Brandt said: “It is not.”',
    '“I saw it,” Holm said. The German foreign minister said that nobody knew.',
  ].map((text, i) => indexedArticle(`story-${i}`, text)),
);
const speakers = createStorySpeakers();
const index = createSpeakerIndex(articles, speakers);

describe('The speakers of articles', () => {
  const phrase = fc
    .array(
      fc.constantFrom(
        ...'ada holm harbour master mayor lind bo kremlin russia russian moscow foreign minister prime president french germany german marchand peskovs lavrov spokesman mr'.split(
          ' ',
        ),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((words) => words.join(' '));

  it('are found by a question as if each were compared', () => {
    fc.assert(
      fc.property(phrase, (typed) => {
        const asked = parseAskedSpeaker(typed);
        const found = index
          .find((speaker) => meansSpeaker(asked, speaker), likelyWords(asked))
          .flatMap(({ indexed, isOwn }) => indexed.quotations.filter(isOwn));
        const all = articles.flatMap(({ quotations }) =>
          quotations.filter(({ speaker }) => speaker !== null && meansSpeaker(asked, speaker)),
        );
        expect(found).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  it('are given with the passages that their words stand in', () => {
    const asked = parseAskedSpeaker('holm');
    const found = index.find((speaker) => meansSpeaker(asked, speaker), likelyWords(asked));
    expect(found.map(({ indexed }) => indexed.article.id)).toEqual(['story-0', 'story-3']);
    for (const { indexed, passages, isOwn } of found) {
      const own = indexed.quotations.filter(isOwn);
      const overlapping = indexed.passages.flatMap(({ start, end }, number) =>
        own.some((quotation) => quotation.start < end && start < quotation.end) ? [number] : [],
      );
      expect(passages).toEqual(overlapping);
    }
  });
});
