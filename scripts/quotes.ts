// Lists who said what in all articles: npm run quotes -- --speaker "Sergey Lavrov" --since "last week"
import { findSpeakersByName } from '../src/answer/speakerList.js';
import { EXPORT_FORMATS, exportQuotations } from '../src/archive/exportQuotations.js';
import { otherOutlets } from '../src/archive/sameWords.js';
import { formatPublished } from '../src/article/publishedDate.js';
import { foldLetters } from '../src/english/foldLetters.js';
import { UsageError } from '../src/errors.js';
import type { Newsdesk } from '../src/newsdesk/newsdesk.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { renderQuotation } from '../src/terminal/renderQuotation.js';
import { textStyleFor, withoutControls } from '../src/terminal/textStyle.js';
import { withFilteredNewsdesk } from './openTerminalNewsdesk.js';

const NAMED_SPEAKERS = 5;

await defineScript({
  help: `Usage: npm run quotes -- [options]

Lists the quotations of all articles, newest first, each once. "npm run quotations -- FILE" lists those of one file.

  --speaker NAME  only what this person or organization says
  --topic TEXT    only what was said about this
  --outlet NAME   only articles of this outlet
  --since DATE    only articles since this date, such as 2031-03-03 or "last week"
  --until DATE    only articles until this date
  --format NAME   print csv, json or markdown
  --json          the same as --format json
  --articles DIR  use the articles in this folder
  --index DIR     keep the index in this folder
  --help          show this help`,
  options: {
    speaker: { type: 'string' },
    topic: { type: 'string' },
    outlet: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' },
    format: { type: 'string' },
    json: { type: 'boolean', default: false },
    articles: { type: 'string' },
    index: { type: 'string' },
  },
  async run(values) {
    const named = values.json ? 'json' : values.format;
    const format = EXPORT_FORMATS.find((each) => each === named);
    if (named !== undefined && format === undefined)
      throw new UsageError(`--format must be one of ${EXPORT_FORMATS.join(', ')}, not "${named}".`);
    await withFilteredNewsdesk(values, async (newsdesk, filter) => {
      const listed = await newsdesk.quotations({
        filter,
        ...(values.speaker !== undefined && { speaker: speakerOf(values.speaker, newsdesk) }),
        ...(values.topic !== undefined && { topic: values.topic }),
      });
      if (format !== undefined) {
        process.stdout.write(exportQuotations(listed, format));
        return;
      }
      const style = textStyleFor(process.stdout);
      if (listed.length === 0) console.log('No quotation fits.');
      for (const { article, quotation, others } of listed) {
        const { title, source, published } = article;
        const outlets = otherOutlets(others, source);
        const origin = [
          title,
          source,
          published === null ? null : formatPublished(published),
          outlets.length === 0 ? null : `also in: ${outlets.join(', ')}`,
        ].filter((part) => part !== null);
        console.log(
          `${renderQuotation(quotation, '', style)}\n  ${style.dim(withoutControls(origin.join(' · ')))}\n`,
        );
      }
    });
  },
});

function speakerOf(typed: string, newsdesk: Newsdesk): string {
  const speakers = newsdesk.speakers();
  const exact = speakers.find(({ name }) => foldLetters(name) === foldLetters(typed.trim()));
  if (exact !== undefined) return exact.name;
  const found = /[\p{L}\p{N}]/u.test(typed) ? findSpeakersByName(speakers, typed) : [];
  const [only, other] = found;
  if (only === undefined) throw new UsageError(`The articles quote nobody by the name "${typed}".`);
  if (other === undefined) return only.name;
  const names = found.slice(0, NAMED_SPEAKERS).map(({ name }) => name);
  throw new UsageError(`Several people match: ${names.join(', ')}.`);
}
