import type { MentionRule } from './mentionRule.js';

/** What stands on these nobody says. Source: the hyponyms of "sign" and "inscription" in WordNet 3.1. */
const INSCRIPTION =
  /\b(?:banner|billboard|button|cap|chyron|flag|graffiti|hat|headline|headstone|inscription|jersey|label|line|marquee|mug|page|placard|plaque|poster|screen|shirt|sign|sticker|t-shirt|tombstone|wall)s?\b[^.;:\uE000]{0,60}\b(?:read|reads|reading|said|says|saying)[:,]?\s*$/iu;

/** One banner read “Water Is Not a Stock.” In its place is a line that reads: “This page is being revised.” */
export const inscription: MentionRule = {
  name: 'inscription',
  attribute({ outer }, { sentence: { masked, within } }) {
    const before = masked.slice(0, Math.max(0, within(outer.start)));
    return INSCRIPTION.test(before) ? { resolved: null, cue: null } : null;
  },
};
