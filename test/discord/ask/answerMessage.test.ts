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
        fc.boolean(),
        (words, title, question, quoted, isOneStory) => {
          const passage = passageOf(words, title, quoted);
          const ids = isOneStory ? ['a', 'a', 'a'] : ['a', 'b', 'c'];
          const passages = ids.map((id) => ({ ...passage, article: { ...passage.article, id } }));
          expectWithinLimits(
            answerMessage(
              {
                ...found(passage),
                question: question.slice(0, 500),
                followsUp: title,
                passages,
                alsoIn: () => passages.map(({ article }, i) => ({ ...article, source: `${i}${title}` })),
              },
              ENGLISH,
            ),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('says once for a card in which other outlets its sentences stand', () => {
    const passage = passageOf('Rain fell.', 'Rain', []);
    const others = ['Orlin Courier', 'Rain', 'Orlin Courier'].map((source, i) => ({
      ...passage.article,
      id: String(i),
      source,
    }));
    const { embeds } = answerMessage(
      { ...found(passage), passages: [passage, passage], alsoIn: () => others },
      ENGLISH,
    );
    expect(embeds[0]?.description).toBe('> Rain fell.\n\n> Rain fell.\n\n-# also in: Orlin Courier');
  });

  it('has one card a story, whose headline is the link, and no two cards of one address', () => {
    const passage = passageOf('Rain fell.', 'Rain', []);
    const other = { ...passage, article: { ...passage.article, id: 'b', title: 'Sun' } };
    const { embeds } = answerMessage({ ...found(passage), passages: [passage, other, passage] }, ENGLISH);
    expect(embeds.map(({ title, url, description }) => ({ title, url, description }))).toEqual([
      { title: 'Rain', url: 'https://example.com/a_(b)', description: '> Rain fell.\n\n> Rain fell.' },
      { title: 'Sun', url: undefined, description: '> Rain fell.' },
    ]);
  });

  it('links to web addresses alone', () => {
    const passage = passageOf('Rain fell.', 'Rain', []);
    for (const url of ['javascript:alert(1)', 'not an address', 'https://']) {
      const { embeds } = answerMessage(found({ ...passage, article: { ...passage.article, url } }), ENGLISH);
      expect(embeds[0]?.url).toBeUndefined();
    }
  });

  it('differs by outcome in words and in color', () => {
    const passage = passageOf('Rain fell.', 'Rain', []);
    const messages = (['answered', 'unsure'] as const).map((outcome) =>
      answerMessage({ ...found(passage), outcome }, ENGLISH),
    );
    expect(messages.map(({ content }) => content)).toEqual([
      '-# Why?\n🟢 The story says:',
      '-# Why?\n🟡 The story may not say this. Closest:',
    ]);
    expect(messages[0]?.embeds[0]?.color).not.toBe(messages[1]?.embeds[0]?.color);
    const refusal = answerMessage({ ...found(passage), outcome: 'not-covered', passages: [] }, ENGLISH);
    expect(refusal).toMatchObject({ content: '-# Why?\n⚪ The stories do not cover this.', embeds: [] });
  });

  it('has bold for the words that answer alone', () => {
    const passage = passageOf('Rain fell.', 'Rain', []);
    const answer = { text: 'Rain', start: 0, end: 4 };
    const described = (shown: AnswerPassage) => answerMessage(found(shown), ENGLISH).embeds[0]?.description;
    expect(described(passage)).toBe('> Rain fell.');
    expect(described({ ...passage, answer })).toBe('> **Rain** fell.');
    const unsure = answerMessage({ ...found({ ...passage, answer }), outcome: 'unsure' }, ENGLISH);
    expect(unsure.embeds[0]?.description).toBe('> Rain fell.');
  });

  it('says on one line which question it follows up on', () => {
    const shown = { ...found(passageOf('Rain fell.', 'Rain', [])), followsUp: 'Was it *wet*\non Monday?' };
    expect(answerMessage(shown, ENGLISH).content).toBe(
      '-# Why?\n-# Follow-up to: Was it \\*wet\\* on Monday?\n🟢 The story says:',
    );
  });

  it('says when the speaker of words that answer is not named', () => {
    const shown = { ...found(passageOf('Rain fell.', 'Rain', ['Rain'])), asksSpeech: true };
    expect(answerMessage(shown, ENGLISH).embeds[0]?.description).toBe('> Rain fell.\n— *speaker not named*');
  });

  it('says when moderators have set the speaker', () => {
    const passage = passageOf('Rain fell.', 'Rain', ['Rain']);
    const speaker = { name: 'Ada Holm', role: null, mention: null };
    const quotations = passage.quotations.map((each) => ({ ...each, speaker, speakerRule: 'moderators' }));
    const { embeds } = answerMessage(found({ ...passage, quotations }), ENGLISH);
    expect(embeds[0]?.description).toContain('— **Ada\u00a0Holm** *(speaker set by moderators)*');
  });
});

function found(passage: AnswerPassage): ShownAnswer {
  return {
    question: 'Why?',
    followsUp: null,
    outcome: 'answered',
    confidence: 'high',
    asksSpeech: false,
    isOverview: false,
    passages: [passage],
  };
}
