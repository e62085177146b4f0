import { NO_FILTER } from '../../archive/articleFilter.js';
import { countVoices } from '../../archive/voices.js';
import { dayOfWeek, localDate } from '../../briefing/localTime.js';
import { shownName } from '../format/quotationLine.js';
import type { BotContext } from '../interaction/context.js';
import type { Texts } from '../locales/english.js';

const MONDAY = 1;
const MOST = 5;

type VoicesContext = Pick<BotContext, 'newsdesk' | 'servers'> & { readonly texts: Texts };

/**
 * Who was heard in the seven days before, in one line, for the briefing of a Monday where the server's moderators want
 * it; null for any other, and where nobody was.
 */
export async function mondayVoices(
  guild: string,
  date: string,
  { newsdesk, servers, texts }: VoicesContext,
): Promise<string | null> {
  if (!servers.of(guild).mondayVoices || dayOfWeek(date) !== MONDAY) return null;
  const daysBefore = (days: number) => localDate(Date.parse(`${date}T12:00Z`), 'UTC', -days);
  const filter = { ...NO_FILTER, since: daysBefore(7), until: daysBefore(1) };
  const { voices, officials, all } = countVoices(await newsdesk.quotations({ filter }));
  if (voices.length === 0) return null;
  const most = voices.slice(0, MOST).map(({ name, quotations }) => `${shownName(name)} (${quotations})`);
  const percent = Math.round((officials.quotations / all.quotations) * 100);
  return texts.voices.lastWeek(most.join(', '), percent);
}
