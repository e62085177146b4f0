import { describe, expect, it } from 'vitest';
import { createLastQuestions } from '../../../src/discord/services/lastQuestions.js';

const place = { guild: 'g', channel: 'c', member: 'm', isPrivate: false };

describe('The last question', () => {
  it('is remembered by server, channel and member', () => {
    const last = createLastQuestions({ now: () => 0 });
    last.remember(place, 'who is Holm?');
    last.remember({ ...place, member: 'n' }, 'who is Lind?');
    expect(last.recall(place)).toBe('who is Holm?');
    for (const other of [{ guild: 'h' }, { channel: 'd' }, { member: 'o' }, { guild: '' }]) {
      expect(last.recall({ ...place, ...other })).toBeNull();
    }
  });

  it('that was private stays out of a public answer, and not the other way round', () => {
    const last = createLastQuestions({ now: () => 0 });
    last.remember({ ...place, isPrivate: true }, 'who is Holm?');
    expect(last.recall(place)).toBeNull();
    expect(last.recall({ ...place, isPrivate: true })).toBe('who is Holm?');
    last.remember(place, 'who is Lind?');
    expect(last.recall({ ...place, isPrivate: true })).toBe('who is Lind?');
  });

  it('is forgotten after five minutes', () => {
    let time = 0;
    const last = createLastQuestions({ now: () => time });
    last.remember(place, 'who is Holm?');
    time = 300_000;
    expect(last.recall(place)).toBe('who is Holm?');
    time = 300_001;
    expect(last.recall(place)).toBeNull();
  });

  it('makes room for newer ones', () => {
    const last = createLastQuestions({ now: () => 0, limit: 2 });
    const members = ['a', 'b', 'c'].map((member) => ({ ...place, member }));
    for (const each of members) last.remember(each, 'who?');
    expect(members.map((each) => last.recall(each))).toEqual([null, 'who?', 'who?']);
  });

  it('is forgotten when the member asks for it', () => {
    const last = createLastQuestions({ now: () => 0 });
    last.remember(place, 'who is Holm?');
    last.remember({ ...place, member: 'n' }, 'who is Lind?');
    last.forget('m');
    expect(last.recall(place)).toBeNull();
    expect(last.recall({ ...place, member: 'n' })).toBe('who is Lind?');
  });
});
