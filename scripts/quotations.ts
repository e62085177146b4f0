// Lists who said what in an article: npm run quotations -- data/articles/lavrov-urges-putin.txt
import { z } from 'zod';
import { buildArticle } from '../src/article/buildArticle.js';
import { loadArticle, parseSource } from '../src/article/loadArticles.js';
import { sourceOffsets } from '../src/article/sourceOffsets.js';
import { UsageError, VerbatimError } from '../src/errors.js';
import { parseDocument } from '../src/quotation/document.js';
import { findQuotations } from '../src/quotation/findQuotations.js';
import { loadSettings } from '../src/settings.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { renderQuotation } from '../src/terminal/renderQuotation.js';
import { textStyleFor, withoutControls } from '../src/terminal/textStyle.js';
import { readJsonLines } from './jsonLines.js';

const textLine = z.object({ id: z.string(), text: z.string() });

await defineScript({
  help: `Usage: npm run quotations -- FILE [options]

Lists the quotations in an article in order, each with its speaker.

  --explain     say how each speaker was found
  --json        print one JSON value
  --jsonl FILE  for each line {"id", "text"} of FILE, print a line {"id", "quotes"}
                (its offsets count Unicode code points of the text)
  --help        show this help`,
  options: {
    explain: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    jsonl: { type: 'string' },
  },
  takesWords: true,
  async run(values, words) {
    if (values.jsonl !== undefined) {
      if (words.length > 0) throw new UsageError('--jsonl takes exactly one file. See --help.');
      await printLines(values.jsonl);
      return;
    }
    const [file] = words;
    if (file === undefined || words.length > 1) throw new UsageError('Give exactly one file. See --help.');
    await printArticle(file, values);
  },
});

async function printArticle(file: string, options: { json: boolean; explain: boolean }): Promise<void> {
  const source = await loadArticle(file, { maxBytes: loadSettings().maxArticleBytes }).catch(
    (cause: unknown) => {
      throw cause instanceof VerbatimError
        ? new VerbatimError(`${file}: ${cause.message}`, { cause })
        : cause;
    },
  );
  const article = parseSource(source);
  const quotations = findQuotations(parseDocument(article));
  if (options.json) {
    console.log(JSON.stringify({ id: article.id, title: article.title, quotations }));
    return;
  }
  const style = textStyleFor(process.stdout);
  console.log(`\n${style.bold(withoutControls(article.title))}\n`);
  if (quotations.length === 0) console.log('No quotations found.\n');
  for (const quotation of quotations) {
    console.log(renderQuotation(quotation, '', style));
    if (options.explain) {
      const { kind, cue, occasion, mentionRule, speakerRule, confidence, speaker } = quotation;
      const how = [
        kind,
        `cue: ${cue ?? 'none'}`,
        `occasion: ${occasion ?? 'none'}`,
        `mention: ${speaker?.mention ?? 'none'}`,
        mentionRule === null ? 'no rule applied' : `by: ${mentionRule} + ${speakerRule}`,
        ...(confidence === null ? [] : [`confidence: ${confidence.toFixed(2)}`]),
      ];
      console.log(style.dim(`    ${how.join(' · ')}`));
    }
    console.log();
  }
}

async function printLines(file: string): Promise<void> {
  for (const { id, text } of await readJsonLines(file, textLine)) {
    const article = buildArticle(
      { id, title: '', source: null, url: null, published: null, author: null },
      text,
    );
    const offset = sourceOffsets(text);
    const quotes = findQuotations(parseDocument(article)).map(
      ({ text: words, kind, speaker, start, end }) => ({
        text: words,
        kind,
        speaker: speaker?.name ?? null,
        role: speaker?.role ?? null,
        start: offset(start),
        end: offset(end),
      }),
    );
    console.log(JSON.stringify({ id, quotes }));
  }
}
