import { wordSet } from '../wordSet.js';

// Classes of reporting verbs that behave alike, by their base forms. Each is chosen from the verbs of
// `reportingVerbs.ts`.

/**
 * What they report may be followed by "by" and its speaker: "was described as “a gift” by Holm". Source: Levin
 * (1993), 29.2 and 33.
 */
export const JUDGING_VERBS = wordSet(`

  ask brand call characterise characterize condemn criticise criticize denounce describe dismiss dub hail label
  mock portray praise press question ridicule tell term warn`);

/**
 * Verbs whose object is a few words that someone used: called it “a gift”. Source: Levin (1993), 29.3 (dub), 33 and
 * 37.7.
 */
export const NAMING_VERBS = wordSet(`

  accuse brand call cite condemn credit criticise criticize declare denounce describe dismiss dub express hail
  label praise proclaim promise pronounce put quote reject speak term vow`);

/**
 * Their object is the addressee or what is spoken of, so that in “…,” told Holm no one speaks. Source: Levin (1993),
 * 29.2, 29.3, 33 and 37.2 (tell), whose verbs do not invert.
 */
export const NEVER_INVERTED = wordSet(`
  accuse assure blame brand call cite condemn criticise criticize denounce describe dub find inform label order
  praise put quote remind tell thank urge`);

/**
 * Hardly anything but a speaker is their subject. Source: Levin (1993), 37.7 (say), those that no thing is the
 * subject of.
 */
export const SPEAKER_VERBS = wordSet(`
  acknowledge add allege announce argue assert concede contend insist joke reply say tell tweet warn write`);

/**
 * Between them and their "that" stands the addressee: "warned | the crew | that". Source: Quirk et al., 16.60 (indirect
 * object and that-clause).
 */
export const ADDRESSEE_VERBS = wordSet('advise ask assure caution inform promise remind tell warn');

/** "denied receiving the money". Source: Quirk et al., A Comprehensive Grammar of the English Language, 16.40. */
export const GERUND_VERBS = wordSet('acknowledge admit deny recall');

/**
 * Verbs of thinking and naming, whose clause may be part of what was said: "Holm said the plan was late, but she
 * believed in it". Source: Levin (1993), 29.3, 29.4 and 29.5.
 */
export const WITHIN_SPEECH = wordSet(`
  agree believe call describe estimate fear find hope pledge promise propose put recall reckon remember think vow
  wonder`);

/** They report no speech within speech. Source: Levin (1993), 29.4 and 29.5 (declare and conjecture). */
export const VERBS_OF_THOUGHT = wordSet(`
  agree believe call conclude estimate fear find hope indicate recall reckon remember suggest think wonder`);

/** With "not" before them nothing was said: "did not say whether". Source: Levin (1993), 37.7. */
export const DENIABLE_VERBS = wordSet(`
  add announce confirm disclose explain indicate reveal say specify state tell`);

/**
 * Their participles report nothing: "continuing the talks", "fearing a storm". Source: Levin (1993), 55.1 (begin) and
 * 29.5.
 */
export const SILENT_PARTICIPLES = wordSet(`
  begin conclude continue cry fear find hope read rule speak think wonder`);

/**
 * What follows their "to" has not happened: "refused to say", "hoped to tell". Source: Karttunen, Implicative Verbs
 * (1971), the negative implicatives, with the verbs and adjectives of wanting and expecting of Levin (1993), 32 and 62.
 */
export const GOVERNORS_OF_UNSAID = wordSet(`
  afraid decline declined declines declining expected expects fail failed fails forget forgets forgot going hesitate
  hesitated hope hoped hopes hoping intended intends likely neglected planned planning plans refuse refused refuses
  refusing reluctant unable unlikely unwilling want wanted wanting wants wish wished wishes`);

/** What follows them as a participle did not happen: "denied saying". Source: as for GOVERNORS_OF_UNSAID. */
export const PARTICIPLES_OF_UNSAID = wordSet(`
  avoid avoided avoids denied denies deny denying refrain refrained refrains resisted stopped`);

/**
 * Who does this to a text speaks in it: "adopted a motion that called the roof “a sieve”". Source: FrameNet's frames
 * Adopt_selection and Sign_agreement.
 */
export const ADOPTING_VERBS = wordSet(
  'adopted adopts approved approves backed backs endorsed endorses passed passes signed signs supported supports',
);

/**
 * Their subject is whom something was given, not who said it: "received letters accusing her". Source: Levin (1993),
 * 13.5.
 */
export const RECEIVING_VERBS = wordSet(
  'accepted collected found gets got handed heard obtained opened read received receives saw seen sees shown',
);
