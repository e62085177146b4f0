/** ", a claim that was never proved": what the reporter adds about what was said. */
const COMMENT =
  /,\s+(?:an?|the same|a \p{L}+)\s(?:claim|charge|assertion|accusation|allegation|statement|argument|remark|view|position|reference|move|promise|notion|theory|suggestion|stance|word|phrase|term|figure)\b/u;

/** ", which doctors call unlikely" */
const JUDGED = /,\swhich\s(?:\p{L}+\s){1,3}(?:calls?|den(?:y|ies)|disputes?|doubts?|rejects?)\b/u;

/** ", though he offered no date". */
const LEFT_OPEN =
  /,?\s(?:but|and|though|although)\s(?:(?:he|she|they|it|\p{Lu}\p{L}+)\s)?(?:offered|gave|provided|cited|presented|set)\sno\s\p{L}/u;

/** ", but did not say when": what the speaker left out. */
const LEFT_OUT =
  /,?\s(?:but|and|though|although)\s(?:(?:he|she|they|it|also|\p{Lu}\p{L}+)\s)?(?:(?:did|does|do|has|had|would|could)(?:\snot|n['’]t)|declined to|refused to|stopped short of)\s(?:immediately\s|further\s)?(?:say|elaborate|give|provide|offer|specify|name|identify|explain|comment|describe|detail|disclose|cite|mention|address|respond|answer|discuss|announce|go|\p{L}+ing)\b/u;

/** ", as she put on her coat": what the speaker did meanwhile. */
const MEANWHILE = /,\sas\s(?:he|she|they)\s(?!(?:had|has|was|were|is|are|would|could|did)\b)\p{Ll}+\s/u;

/** ", wiping her eyes", ", his voice hoarse": how they said it. Source: Levin (1993), 40.1 to 40.3 (gesture). */
const MANNER =
  /,\s(?:(?:wiping|shaking|rubbing|rolling)\s(?:his|her|their)\s|(?:gesturing|grinning|laughing|nodding|shrugging|sighing|smiling|sobbing|weeping|winking)\b|(?:alluding|referring)\sto\s|(?:his|her|their)\s(?:voice|tone|eyes|face)\b)/u;

/** ", drawing cheers": what came of it. Source: Levin (1993), 31.1 and 26.4 (what words bring about). */
const EFFECT =
  /,\s(?:contradicting|drawing|earning|echoing|fuel+ing|prompting|provoking|sparking|stunning|surprising|triggering)\s/u;

/** "before adding that", "when asked about it": when they said it. */
const BETWEEN_WORDS =
  /,?\s(?:before\s(?:adding|hanging|leaving|saying|telling|walking)|(?:when|after\sbeing)\s(?:asked|pressed|questioned))\b/u;

/** The reporter's own words behind what was said. */
export const REPORTER_TAILS: readonly RegExp[] = [
  COMMENT,
  JUDGED,
  LEFT_OUT,
  LEFT_OPEN,
  MEANWHILE,
  MANNER,
  EFFECT,
  BETWEEN_WORDS,
];
