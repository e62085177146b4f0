import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { type ArticleFilter, readFilter } from '../../archive/articleFilter.js';
import { localDate } from '../../briefing/localTime.js';
import { ENGLISH } from '../locales/english.js';
import type { CommandCall } from './call.js';

const { commands } = ENGLISH;
const MAX_OUTLET_LENGTH = 100;
const MAX_DATE_LENGTH = 40;

/** Which stories are asked: by outlet and date. The command's autocomplete offers the outlets. */
export const FILTER_OPTIONS: APIApplicationCommandStringOption[] = [
  {
    type: ApplicationCommandOptionType.String,
    name: 'outlet',
    description: commands.filterOutlet,
    autocomplete: true,
    max_length: MAX_OUTLET_LENGTH,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'since',
    description: commands.filterSince,
    max_length: MAX_DATE_LENGTH,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'until',
    description: commands.filterUntil,
    max_length: MAX_DATE_LENGTH,
  },
];

/** What a member has typed there; throws a UsageError for what is no date or no outlet. */
export function filterOf({ interaction: { options }, newsdesk, now, zone }: CommandCall): ArticleFilter {
  return readFilter(
    {
      outlet: options.getString('outlet'),
      since: options.getString('since'),
      until: options.getString('until'),
    },
    newsdesk.articles(),
    localDate(now(), zone),
  );
}
