import type { SpeakerSieve } from './speakerRule.js';

/** "The SLA said" is the Sellin Link Authority; an organisation under its own name is itself. */
export const organisation: SpeakerSieve = {
  name: 'organisation',
  resolve(phrase, { registry }) {
    if (phrase.kind === 'organisation') {
      const bare = phrase.name.replace(/^the\s+/iu, '');
      return { name: registry.organisationNamed(bare) ?? bare, role: null, person: null };
    }
    // "Quillpay said": one capitalised word may be either.
    if (phrase.kind !== 'person' || phrase.role !== null) return null;
    const name = registry.organisationNamed(phrase.name);
    return name === null ? null : { name, role: null, person: null };
  },
};
