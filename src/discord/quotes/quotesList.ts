import type { QuotedSpeaker } from '../../answer/speakerList.js';
import { NO_FILTER } from '../../archive/articleFilter.js';
import type { ListedQuotation } from '../../archive/quotationList.js';
import { filterText } from '../format/filterText.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { truncateLine } from '../format/text.js';
import type { Call } from '../interaction/call.js';
import type { Texts } from '../locales/english.js';
import type { QuotesRecord } from '../store/record.js';
import type { Column } from './compareMessage.js';

const MAX_SHOWN_LENGTH = 100;

/** What a member has asked for. */
export type QuotesList = Pick<QuotesRecord, 'speaker' | 'compare' | 'topic' | 'filter'>;

/** What was found of it now; two columns where two speakers are compared. */
interface FoundList {
  readonly speaker: QuotedSpeaker | null;
  readonly found: readonly ListedQuotation[];
  readonly columns: readonly [Column, Column] | null;
}

/** Looked up each time: a reindexed article is shown as it is now. A sentence where nothing is found. */
export async function findList(list: QuotesList, call: Call): Promise<FoundList | MessageBody> {
  const { asker, newsdesk, questions, texts } = call;
  const { speaker: name, compare, topic, filter = NO_FILTER } = list;
  const speakers = newsdesk.speakers();
  const speaker = name === null ? null : speakers.find((each) => each.name === name);
  const other = compare === undefined ? null : speakers.find((each) => each.name === compare);
  if (speaker === undefined || other === undefined) return sentence(texts.nobodyQuoted);
  const quotationsOf = (of: QuotedSpeaker | null) =>
    questions.run(asker.member, texts, (signal) =>
      newsdesk.quotations({
        filter,
        signal,
        ...(of !== null && { speaker: of.name }),
        ...(topic !== null && { topic }),
      }),
    );
  const found = await quotationsOf(speaker);
  const others = other === null ? [] : await quotationsOf(other);
  if (found.length + others.length === 0) return sentence(nothingFound(list, texts));
  const columns =
    speaker === null || other === null
      ? null
      : ([
          { speaker, found },
          { speaker: other, found: others },
        ] as const);
  return { speaker, found: [...found, ...others], columns };
}

/** What a list is narrowed to: "about the engine, Kessaly Press, since 3 March 2031". */
export function narrowedText({ topic, filter = NO_FILTER }: QuotesList, texts: Texts): string {
  const about = topic === null ? '' : texts.about(truncateLine(topic, MAX_SHOWN_LENGTH));
  return [about, filterText(filter, texts)].filter((part) => part !== '').join(', ');
}

function nothingFound(list: QuotesList, texts: Texts): string {
  const { speaker, compare, topic, filter = NO_FILTER } = list;
  const shown = (text: string) => truncateLine(text, MAX_SHOWN_LENGTH);
  if (speaker !== null && compare === undefined && topic !== null && filterText(filter, texts) === '')
    return texts.nothingOnTopic(shown(speaker), shown(topic));
  const who = [speaker, compare].flatMap((name) => (name == null ? [] : [shown(name)]));
  const what = [...who, narrowedText(list, texts)].filter((part) => part !== '').join(', ');
  return what === '' ? texts.noQuotationsYet : texts.nothingQuoted(what);
}
