import { GOVERNORS_OF_UNSAID, PARTICIPLES_OF_UNSAID } from '../../english/verbs/verbClasses.js';
import type { Token } from '../phrases/token.js';
import { isAdverb } from '../phrases/wordClasses.js';
import type { Subject } from './cue.js';

const MODAL = /^(?:may|might|could|should|will|must|can|cannot|shall|wo|won['’]t|can['’]t)$/u;
const NEGATION = /^(?:never|not|nor|cannot)$/u;

/** They open a clause that is only imagined, asked about or doubted: "If Holm had said “stop,”". */
const UNREAL = /^(?:if|unless|whether|lest|perhaps|maybe|supposing|suppose|imagine|imagining)$/u;

/** "Without saying", "instead of calling", "rather than call". */
const BEFORE_UNSAID =
  /\b(?:without|instead of|rather than|short of|far from|against|before|from)(?: (?:ever|even|once|actually|publicly))?$/u;

/**
 * Whether a reporting word tells what was not said, or not yet: denied ("never said", "denied saying"), imagined ("if
 * he had said"), asked ("whether she said"), wished or to come ("wants to say", "will say"). `subject`: its own.
 */
export function isUnsaid(tokens: readonly Token[], at: number, subject: Subject | null): boolean {
  const before = tokens.slice(Math.max(0, at - REACH), at);
  if (tokens[at]?.text.endsWith('ing') === true) return isUnsaidParticiple(before, subject === null);
  const chain = verbChain(before);
  if (chain.some((token, i) => isNegation(token) && chain[i + 1]?.bare !== 'only')) return true;
  // "may call", but "issued in May called"
  if (chain.some(({ text }) => MODAL.test(text.toLowerCase()) && text !== 'May')) return true;
  if (chain.some(({ bare }, i) => bare === 'would' && chain[i + 1]?.bare === 'have')) return true;
  if (chain.at(-1)?.bare === 'to' && isGoverned(before.slice(0, before.length - chain.length))) return true;
  if (subject === null || subject.form === 'carried-verb' || subject.start > (tokens[at]?.start ?? 0))
    return false;
  const first = tokens.findIndex(({ start }) => start >= subject.start);
  const opening = tokens[first - 1];
  return (
    UNREAL.test(opening?.bare ?? '') ||
    // "Had Holm said “sell,” the bank would own it"
    (first === 1 && /^(?:Had|Should|Were|Did|Does|Do|Has)$/u.test(opening?.text ?? ''))
  );
}

/** No auxiliary stands farther before its verb. */
const REACH = 14;

/** The auxiliaries, negations and adverbs right before a verb, with "to": "has never publicly". */
function verbChain(before: readonly Token[]): readonly Token[] {
  const from = before.findLastIndex((token) => !isOfChain(token)) + 1;
  return before.slice(from);
}

function isOfChain(token: Token): boolean {
  return (
    token.kind === 'word' &&
    (MODAL.test(token.bare) ||
      NEGATION.test(token.bare) ||
      isNegation(token) ||
      isAdverb(token) ||
      /^(?:to|have|has|had|did|does|do|would|be|been|yet)$/u.test(token.bare))
  );
}

const isNegation = ({ bare, text }: Token): boolean => NEGATION.test(bare) || /n['’]t$/u.test(text);

/** "refused | to say", "is expected | to say"; not "was moved | to say". */
function isGoverned(before: readonly Token[]): boolean {
  const last = before.at(-1);
  return last !== undefined && GOVERNORS_OF_UNSAID.has(last.bare);
}

function isUnsaidParticiple(before: readonly Token[], hasNoSubject: boolean): boolean {
  const words = before.map(({ bare }) => bare);
  if (BEFORE_UNSAID.test(words.join(' '))) return hasNoSubject || !words.join(' ').endsWith('before');
  const governor = before.findLast((token) => !isAdverb(token) && !/^(?:of|having)$/u.test(token.bare));
  return governor !== undefined && PARTICIPLES_OF_UNSAID.has(governor.bare);
}
