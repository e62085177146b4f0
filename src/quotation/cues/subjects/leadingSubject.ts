import { SUBORDINATORS } from '../../../english/functionWords.js';
import { isPresentAfter } from '../../phrases/span/presentVerb.js';
import { readPhrase } from '../../phrases/span/readPhrase.js';
import type { Token, TokenizedText } from '../../phrases/token.js';
import { isFiniteVerb, isNameWord } from '../../phrases/wordClasses.js';
import type { Subject } from '../cue.js';
import { beginsClause } from './beginnings.js';
import { subjectFrom } from './readSubject.js';
import { subjectAt } from './subjectAt.js';

/**
 * Whom a clause is about: the subject of its first verb, such as Holm in "On Monday Holm, a baker, thanked the crew
 * and said". `before` is the token that the clause has to begin ahead of.
 */
export function leadingSubject(sentence: TokenizedText, before: number): Subject | null {
  const { tokens } = sentence;
  const from =
    tokens.slice(0, before).findLastIndex(({ kind, text }) => kind === 'mask' || /^[;:]$/u.test(text)) + 1;
  for (let start = from; start < before; start++) {
    if (!beginsClause(tokens, start) || isApposed(tokens, from, start)) continue;
    const previous = tokens[start - 1];
    if (
      /^(?:that|who|which|when|if|because|while|as|after|before|where|since|although|though|whether)$/u.test(
        previous?.bare ?? '',
      )
    )
      continue;
    const phrase = readPhrase(tokens, start);
    if (phrase === null) continue;
    for (let verb = phrase.core; verb <= before && verb < start + 50; verb++) {
      const token = tokens[verb];
      const noun = tokens[verb - 1];
      // "The leaflet | mocks", "A spot from the campaign | attacks"
      const isPresent =
        (verb === phrase.core || verb === phrase.end) &&
        token !== undefined &&
        noun !== undefined &&
        isPresentAfter(noun, token, tokens[verb + 1]);
      if (token === undefined || !(isPresent || isFiniteVerb(token))) continue;
      const span = subjectFrom(tokens, phrase, verb);
      if (span === null) continue;
      const subject = subjectAt(sentence, span);
      if (subject === null || (subject.phrase.kind === 'description' && !subject.phrase.isKnown)) break;
      return { ...subject, form: 'carried-verb' };
    }
  }
  return null;
}

/** "was found by Bo Lind, | a baker who passed and rang": who the name before it is, once the clause has its verb. */
function isApposed(tokens: readonly Token[], from: number, at: number): boolean {
  const name = tokens[at - 2];
  return (
    tokens[at - 1]?.text === ',' &&
    name !== undefined &&
    isNameWord(name) &&
    /^(?:an?|the)$/u.test(tokens[at]?.bare ?? '') &&
    !SUBORDINATORS.has(tokens[from]?.bare ?? '') &&
    tokens.slice(from, at - 2).some(isFiniteVerb)
  );
}
