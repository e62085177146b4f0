import type { SpeakerRule } from './speakerRule.js';

/** "The SLA said" is the Sellin Link Authority; an organization under its own name is itself. */
export const organization: SpeakerRule = {
  name: 'organization',
  resolve(phrase, { entities }) {
    if (phrase.kind === 'organization') {
      const bare = phrase.name.replace(/^the\s+/iu, '');
      return { name: entities.organizationNamed(bare) ?? bare, role: null, person: null };
    }
    // "Quillpay said": one capitalized word may be either.
    if (phrase.kind !== 'person' || phrase.role !== null) return null;
    const name = entities.organizationNamed(phrase.name);
    return name === null ? null : { name, role: null, person: null };
  },
};
