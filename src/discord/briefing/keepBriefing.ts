import type { ComposedBriefing } from '../../newsdesk/composeFromIndex.js';
import type { BotContext } from '../interaction/context.js';

export interface BriefingToKeep {
  readonly guild: string;
  readonly channel: string;
  /** Who asked for it; empty for a posted one. */
  readonly member: string;
  readonly composed: ComposedBriefing;
}

/** Keeps what its buttons need; null when the disk refuses it, and there are no buttons then. */
export async function keepBriefing(
  { composed: { briefing, before, shown }, ...where }: BriefingToKeep,
  { records, log }: BotContext,
): Promise<string | null> {
  try {
    const { date } = briefing;
    return await records.add({
      kind: 'briefing',
      ...where,
      date,
      before: { ...before },
      articles: Object.keys(shown),
    });
  } catch (error) {
    log.error({ err: error }, 'could not store a briefing');
    return null;
  }
}
