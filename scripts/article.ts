// Reads and adds articles: npm run article -- read page.html story.txt --jsonl
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Article, type Block, textOf } from '../src/article/article.js';
import { addArticle } from '../src/article/folder/articleFolder.js';
import { openTrash, type Trash, trashFolder } from '../src/article/folder/trash.js';
import { formatOf, loadArticle, loadArticles, parseSource } from '../src/article/loadArticles.js';
import { decodePage } from '../src/article/page/decodePage.js';
import { parsePageArticle } from '../src/article/page/pageArticle.js';
import { documentKind } from '../src/draft/document/documentKind.js';
import { extract } from '../src/draft/parseDraft.js';
import { messageOf, UsageError, VerbatimError } from '../src/errors.js';
import { fetchPage } from '../src/intake/fetchPage.js';
import { pastedLink } from '../src/intake/pastedLink.js';
import { idOfUrl } from '../src/newsdesk/storyDesk.js';
import { loadSettings, type Settings } from '../src/settings.js';
import { defineScript } from '../src/terminal/defineScript.js';
import { withoutControls } from '../src/terminal/textStyle.js';

/** An article as it is printed: a contract with other programs. */
interface PrintedArticle {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly published: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly paragraphs: readonly string[];
  readonly headings: readonly string[];
  /** What belongs to the page and not to the story. */
  readonly furniture: readonly string[];
}

interface ReadSource {
  readonly article: Article;
  readonly printed: PrintedArticle;
}

/** "https://courier.example/a", and what is mistaken for one; "C:\a.txt" is a file. */
const LOOKS_LIKE_LINK = /^(?:[a-z][a-z\d+.-]+:|www\.)/iu;

await defineScript({
  help: `Usage: npm run article -- read FILE|URL ... [--jsonl]
       npm run article -- add FILE|URL [--dry-run] [--json]
       npm run article -- list [--json]
       npm run article -- show ID [--json]
       npm run article -- remove ID
       npm run article -- undo [ID] [--json]

Reads articles from text, Markdown, web pages, Word and PDF files. Pages are fetched from the hosts of VERBATIM_PAGE_HOSTS alone.

  read        say what would be read; changes nothing
  add         read one article and put it into the folder of articles
  list        list the articles in the folder
  show        show one of them
  remove      remove one of them; it can be put back for a day
  undo        list what can be put back, or put one of it back
  --dry-run   with add: change nothing
  --json      print one JSON value
  --jsonl     with read: print a JSON value a line for each file, {"file", "error"} for what cannot be read
  --help      show this help`,
  options: {
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    jsonl: { type: 'boolean', default: false },
  },
  takesWords: true,
  async run(values, [command, ...words]) {
    const settings = loadSettings();
    const asJson = values.json || values.jsonl;
    const [word] = words;
    if (command === 'list' && word === undefined) {
      await list(settings, asJson);
      return;
    }
    if (command === 'undo') {
      await undo(word, settings, asJson);
      return;
    }
    if (word === undefined) throw new UsageError('Say what to do with which article. See --help.');
    if (command === 'read') {
      await readAll(words, settings, asJson);
      return;
    }
    if (words.length > 1) throw new UsageError(`${command ?? ''} takes one article. See --help.`);
    if (command === 'add') {
      const { article, printed } = await readOne(word, settings);
      const file = await addArticle(settings.articlesFolder, article, { dryRun: values['dry-run'] });
      show({ ...printed, file, id: path.parse(file).name }, asJson);
    } else if (command === 'show') show(await find(word, settings), asJson);
    else if (command === 'remove') {
      const { file, title } = await find(word, settings);
      const { id } = await trashOf(settings).remove(file, title);
      console.log(`Removed ${file}. To put it back within a day: npm run article -- undo ${id}`);
    } else
      throw new UsageError(`"${command ?? ''}" is not read, add, list, show, remove or undo. See --help.`);
  },
});

async function readAll(files: readonly string[], settings: Settings, asJson: boolean): Promise<void> {
  for (const file of files) {
    try {
      show((await readOne(file, settings)).printed, asJson);
    } catch (error) {
      // What is wrong with one file says nothing about the next.
      const message =
        error instanceof VerbatimError ? error.message : `The file cannot be read (${messageOf(error)}).`;
      if (asJson) console.log(JSON.stringify({ file, error: message }));
      else {
        console.error(`${file}: ${withoutControls(message)}`);
        process.exitCode = 1;
      }
    }
  }
}

async function readOne(file: string, settings: Settings): Promise<ReadSource> {
  const link = pastedLink(file);
  if (LOOKS_LIKE_LINK.test(link) && !existsSync(file)) {
    const { url, contentType, bytes } = await fetchPage(link, {
      hosts: settings.pageHosts,
      maxBytes: settings.maxArticleBytes,
    });
    const { article, furniture } = parsePageArticle(idOfUrl(url), decodePage(bytes, contentType), url);
    return { article, printed: printable(file, article, furniture) };
  }
  const document = await readDocument(file, settings);
  if (document !== null) return document;
  const source = await loadArticle(file, { maxBytes: settings.maxArticleBytes });
  if (formatOf(file) === 'page' && typeof source.content === 'string') {
    const { article, furniture } = parsePageArticle(source.id, source.content);
    return { article, printed: printable(file, article, furniture) };
  }
  const article = parseSource(source);
  return { article, printed: printable(file, article, linesOf(article, 'boilerplate')) };
}

/** Of a Word or PDF file, by its first bytes; null for any other. */
async function readDocument(file: string, { maxArticleBytes }: Settings): Promise<ReadSource | null> {
  const status = await stat(file).catch(() => null);
  // What is no such file is told when it is read.
  if (status?.isFile() !== true || status.size > maxArticleBytes) return null;
  const bytes = await readFile(file);
  if (!/^(?:PK|[\s\S]*%PDF-)/u.test(bytes.subarray(0, 1_024).toString('latin1'))) return null;
  const { article, furniture } = await extract(documentKind(file, bytes), {
    name: path.basename(file),
    bytes,
  });
  return { article, printed: printable(file, article, furniture) };
}

function trashOf({ articlesFolder, stateFolder }: Settings): Trash {
  return openTrash(articlesFolder, trashFolder(stateFolder), Date.now);
}

async function undo(id: string | undefined, settings: Settings, asJson: boolean): Promise<void> {
  const trash = trashOf(settings);
  if (id !== undefined) {
    const story = await trash.restore(id);
    if (story === null)
      throw new VerbatimError(`${id} cannot be put back any more. See npm run article -- undo.`);
    console.log(`Put back ${story.file}.`);
    return;
  }
  const removed = await trash.list();
  if (asJson) console.log(JSON.stringify(removed));
  else for (const { id: key, title } of removed) console.log(withoutControls(`${key}  ${title}`));
}

async function find(id: string, settings: Settings): Promise<PrintedArticle> {
  const { articles } = await loadArticles(settings.articlesFolder, { maxBytes: settings.maxArticleBytes });
  const source = articles.find((one) => one.id === id);
  if (source === undefined)
    throw new VerbatimError(`There is no article ${id}. See npm run article -- list.`);
  const article = parseSource(source);
  return printable(source.file, article, linesOf(article, 'boilerplate'));
}

async function list(settings: Settings, asJson: boolean): Promise<void> {
  const { articles, faults } = await loadArticles(settings.articlesFolder, {
    maxBytes: settings.maxArticleBytes,
  });
  const rows = articles
    .map((source) => ({ file: source.file, article: parseSource(source) }))
    .map(({ file, article: { id, title, published, source } }) => ({ file, id, title, published, source }))
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
  if (asJson) console.log(JSON.stringify(rows));
  else
    for (const { id, title, published } of rows)
      console.log(withoutControls(`${published?.slice(0, 10) ?? 'no date   '}  ${id}  ${title}`));
  for (const { file, message } of faults) console.error(withoutControls(`${file}: ${message}`));
}

function show(article: PrintedArticle, asJson: boolean): void {
  if (asJson) {
    console.log(JSON.stringify(article));
    return;
  }
  const { title, source, author, published, url, paragraphs, furniture } = article;
  const about = [source, author, published, url].filter((part) => part !== null).join(' · ');
  const lines = [
    '',
    title,
    about === '' ? 'No source, author, date or link.' : about,
    '',
    ...paragraphs.flatMap((paragraph) => [paragraph, '']),
    `${furniture.length} lines of the page are left out.`,
  ];
  console.log(lines.map(withoutControls).join('\n'));
}

function printable(file: string, article: Article, furniture: readonly string[]): PrintedArticle {
  const { id, title, published, source, author, url } = article;
  return {
    file,
    id,
    title,
    published,
    source,
    author,
    url,
    paragraphs: linesOf(article, 'paragraph'),
    headings: linesOf(article, 'heading').map((line) => line.replace(/^#+\s+/u, '')),
    furniture,
  };
}

function linesOf({ text, blocks }: Article, kind: Block['kind']): string[] {
  return blocks
    .filter((block) => block.kind === kind)
    .map((block) => textOf(text, block).replace(/\s+/gu, ' '));
}
