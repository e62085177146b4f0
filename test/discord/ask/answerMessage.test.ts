import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerPassage } from '../../../src/answer/answer.js';
import { answerMessage, type ShownAnswer } from '../../../src/discord/ask/answerMessage.js';
import { ENGLISH } from '../../../src/discord/locales/english.js';
import { expectWithinLimits, hostileText, passageOf } from '../messageParts.js';

describe('An answer message', () => {
  it('stays within the limits of Discord, whatever the article and the question', () => {
    fc.assert(
      fc.property(
        hostileText,
        hostileText,
        hostileText,
        fc.array(hostileText, { maxLength: 50 }),
        (words, title, question, quoted) => {
          const passage = passageOf(words, title, quoted);
          const passages = [passage, passage, passage];
          expectWithinLimits(
            answerMessage(
              { question: question.slice(0, 500), followsUp: title, covered: true, passages },
              ENGLISH,
            ),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('links to web addresses alone, in brackets that nothing can close', () => {
    const { embeds } = answerMessage(found(passageOf('Rain fell.', 'Rain', [])), ENGLISH);
    expect(embeds[0]?.description).toContain('[Read the article](https://example.com/a_%28b%29)');
  });

  it('says on one line which question it follows up on', () => {
    const shown = { ...found(passageOf('Rain fell.', 'Rain', [])), followsUp: 'Was it *wet*\non Monday?' };
    expect(answerMessage(shown, ENGLISH).content).toBe(
      '**Why?**\n-# Follow-up to: Was it \\*wet\\* on Monday?',
    );
  });

  it('says when the speaker is not named', () => {
    const { embeds } = answerMessage(found(passageOf('Rain fell.', 'Rain', ['It is late'])), ENGLISH);
    expect(embeds[0]?.description).toContain('“It is late” — *speaker not named*');
  });

  it('says when moderators have set the speaker', () => {
    const passage = passageOf('Rain fell.', 'Rain', ['It is late']);
    const speaker = { name: 'Ada Holm', role: null, mention: null };
    const quotations = passage.quotations.map((each) => ({ ...each, speaker, speakerRule: 'moderators' }));
    const { embeds } = answerMessage(found({ ...passage, quotations }), ENGLISH);
    expect(embeds[0]?.description).toContain('— **Ada Holm** *(speaker set by moderators)*');
  });
});

function found(passage: AnswerPassage): ShownAnswer {
  return { question: 'Why?', followsUp: null, covered: true, passages: [passage] };
}
