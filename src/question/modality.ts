/** What a sentence leaves open: "did not say which", "has yet to decide", "it was not clear whether". */
const LEFT_OPEN = new RegExp(
  [
    String.raw`\b(?:(?:did|does|do|has|have|had|would|could|will)(?: not|n[’']t)|declined to|refused to|(?:has|have|had|is|are) yet to|without) (?:yet )?(?:say|saying|comment|name|naming|disclose|give|giving|release|specify|confirm|reveal|identify|elaborate|explain|respond|known?|decided?|set|announced?|been (?:named|identified|set|released|disclosed|announced|decided|published))\b`,
    String.raw`\bleft open\b|\b(?:un(?:clear|known|certain)|undisclosed|unspecified)\b`,
    String.raw`\b(?:not|n[’']t) (?:yet |immediately |been )*(?:clear|known|public|released|named|set|decided|disclosed|certain)\b`,
    String.raw`\bno (?:date|word|comment|details?|figures?|decision|reason) `,
  ].join('|'),
  'iu',
);
/** Source: Quirk et al., 10.54 to 10.60 (negators), with the verbs of refusing of Levin (1993), 29.8 and 37.7. */
const NEGATION =
  /\b(?:not|never|no|nobody|no one|none|nothing|neither|nor|without|cannot|hardly|denie[ds]|deny|denying|refus(?:ed|es|ing)|declin(?:ed|es|ing)|rul(?:ed|es|ing) out|reject(?:ed|s|ing)?|fail(?:ed|s|ing)? to)\b|n[’']t\b/iu;
/** Source: Quirk et al., 4.41 to 4.48 (means of expressing future time), with the verbs of planning. */
const FUTURE =
  /\b(?:will|won[’']t|shall|going to|gonna|plans?|planned|planning|next|expected|set to|due|scheduled|would|about to|upcoming|soon|until|by (?:the )?(?:end|20\d\d)|tomorrow|intends?|promised?|to be|takes? over|wants?|hopes?|could|may|might)\b|[’']ll\b/iu;
const ASKS_FUTURE =
  /\b(?:will|won['’]t|shall|going to|gonna|next|expected to|plan(?:s|ning)? to|upcoming)\b|['’]ll\b/iu;

export function leavesOpen(sentence: string): boolean {
  return LEFT_OPEN.test(sentence);
}

export function isNegated(text: string): boolean {
  return NEGATION.test(text);
}

/** Whether a text tells of what is to come. */
export function tellsFuture(text: string): boolean {
  return FUTURE.test(text);
}

/** Whether a question asks for what is to come. */
export function asksFuture(question: string): boolean {
  return ASKS_FUTURE.test(question);
}
