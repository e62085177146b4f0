/** What a phrase that names a speaker says by itself, before the rest of the article is asked. */
export type NounPhrase =
  /** `name` may be a surname alone. */
  | {
      readonly kind: 'person';
      readonly name: string;
      readonly role: string | null;
      readonly title: string | null;
    }
  | { readonly kind: 'organization'; readonly name: string }
  | Description
  | { readonly kind: 'pronoun'; readonly word: string };

/** "a ministry official", "the minister". */
export interface Description {
  readonly kind: 'description';
  /** Without "the" before it. */
  readonly text: string;
  /** Up to its noun, without "of the ministry" or "who left". */
  readonly core: string;
  /** The noun in lower case. */
  readonly head: string;
  readonly isDefinite: boolean;
  readonly isPerson: boolean;
  /** Whether the noun is one that news lets speak. */
  readonly isKnown: boolean;
}
