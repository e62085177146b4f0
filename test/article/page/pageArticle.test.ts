import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/article/article.js';
import { decodePage } from '../../../src/article/page/decodePage.js';
import { parsePageArticle } from '../../../src/article/page/pageArticle.js';

const FIRST =
  'The bridge at Orlin will close for three months from Monday, the council said, because its cables have to be replaced.';
const SECOND =
  '“Nobody will be cut off,” said Jon Sopp, the mayor, and promised a ferry every 20 minutes from both banks of the river.';
const THIRD =
  'The council votes on the cost, 34 million crowns, on Thursday, and the opposition has said that it will vote against it.';

function paragraphsOf(html: string): string[] {
  const { article } = parsePageArticle('story', html);
  return article.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map((block) => textOf(article.text, block));
}

describe('The story of a page', () => {
  it('is not looked for behind a tag with thousands of attributes', () => {
    const attributes = Array.from({ length: 1_000 }, (_, i) => ` data-a${i}="x"`);
    const page = (count: number) => `<div${attributes.slice(0, count).join('')}><p>${FIRST}</p></div>`;
    expect(paragraphsOf(page(999))).toEqual([FIRST]);
    expect(() => paragraphsOf(page(1_000))).toThrow(/1,000 attributes or more/u);
  });

  it('stays whole where the site calls each part of it a widget', () => {
    const html = [FIRST, SECOND, THIRD].map((line) => `<div class="widget"><p>${line}</p></div>`).join('');
    expect(paragraphsOf(`<div class="page">${html}</div>`)).toEqual([FIRST, SECOND, THIRD]);
  });

  it('stays whole where it allows comments', () => {
    const html = `<div class="post comments-open"><h1>Bridge to close</h1><p>${FIRST}</p><p>${SECOND}</p></div>`;
    expect(paragraphsOf(html)).toEqual([FIRST, SECOND]);
  });

  it('is found where a script would show it', () => {
    const html = `<p>Loading the story.</p><div style="display:none"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div>`;
    expect(paragraphsOf(html)).toEqual([FIRST, SECOND, THIRD]);
  });

  it('is what the page tells programs where the page itself has none', () => {
    const body = [FIRST, SECOND, THIRD, FIRST].join('\\n\\n');
    const html = `<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "${body}"}</script><div id="app"></div>`;
    expect(paragraphsOf(html).slice(0, 3)).toEqual([FIRST, SECOND, THIRD]);
  });

  it('does not have the words that are set apart twice', () => {
    const html = `<article><p>${FIRST}</p><blockquote>“Nobody will be cut off,” said Jon Sopp</blockquote><p>${SECOND}</p></article>`;
    expect(paragraphsOf(html)).toEqual([FIRST, SECOND]);
  });

  it('keeps a blockquote that is a part of it', () => {
    const html = `<article><p>${FIRST}</p><blockquote><p>${THIRD}</p></blockquote><p>${SECOND}</p></article>`;
    expect(paragraphsOf(html)).toEqual([FIRST, THIRD, SECOND]);
  });

  it('keeps items that each end in a link', () => {
    const items = [FIRST, SECOND, THIRD].map(
      (line) => `<div class="item"><h3>Where</h3><p>${line}</p><p><a href="/b">Book now</a></p></div>`,
    );
    expect(paragraphsOf(`<article>${items.join('')}</article>`)).toEqual([FIRST, SECOND, THIRD]);
  });

  it('keeps sections with a main heading each', () => {
    const html = `<article><h1>Bridge to close</h1><section><h1>The ferry</h1><p>${FIRST}</p></section><section><h1>The cost</h1><p>${THIRD}</p></section></article>`;
    expect(paragraphsOf(`<title>Bridge to close</title>${html}`)).toEqual([FIRST, THIRD]);
  });

  it('keeps a raised number that leads nowhere, and drops the mark of a footnote', () => {
    const html = `<article><p>${FIRST}</p><p>The deck has 40 m<sup>2</sup> of new steel, Sopp said.<sup><a href="#n1">1</a></sup></p></article>`;
    expect(paragraphsOf(html)).toEqual([FIRST, 'The deck has 40 m2 of new steel, Sopp said.']);
  });

  it('keeps a paragraph in bold letters', () => {
    expect(paragraphsOf(`<article>${FIRST}<br><br><b>${SECOND}</b><br><br>${THIRD}</article>`)).toEqual([
      FIRST,
      SECOND,
      THIRD,
    ]);
  });

  it('begins with the summary below the headline, in a box of its own or above the picture of the author', () => {
    const summary = 'After six years at the quay the ferry will train cooks.';
    const boxed = `<header><h1>Bridge to close</h1><div class="excerpt"><p>${summary}</p></div></header>`;
    const pictured = `<header><h1>Bridge to close</h1><p class="excerpt">${summary}</p><div class="meta"><a href="/a"><img src="a.jpg" alt="Ada Holm"></a></div></header>`;
    for (const top of [boxed, pictured]) {
      const html = `<title>Bridge to close</title><article>${top}<div class="text"><p>${FIRST}</p><p>${SECOND}</p></div></article>`;
      expect(paragraphsOf(html)).toEqual([summary, FIRST, SECOND]);
    }
  });

  it('keeps the words that lead to a quotation', () => {
    const html = `<article><p>${FIRST}</p><p>Mayor Sopp said:</p><blockquote><p>“We will run a ferry all night, and nobody will be cut off.”</p></blockquote><p>${THIRD}</p></article>`;
    expect(paragraphsOf(html)).toContain('Mayor Sopp said:');
  });

  it('keeps a list and the words that lead to it, in a box of their own', () => {
    const box = (inner: string) => `<div class="field"><div class="text">${inner}</div></div>`;
    const lead = 'Lines 1 and 3 are running again. For the other lines, the council gave these dates:';
    const html = `<div class="fields">${box(`<div>${FIRST}</div><div>${SECOND}</div><div>${THIRD}</div>`)}${box(
      `<div>${lead}</div><ul><li>Line 2: from Monday, between the Cross and the hospital only.</li></ul>`,
    )}</div>`;
    expect(paragraphsOf(html)).toContain(lead);
  });

  it('keeps a paragraph with a term that can be explained', () => {
    const term = `The deck rests on 4,100 <button type="button">sleepers</button>, most of them of oak, and each has to be lifted, said Sopp.`;
    const html = `<section><div class="part">${FIRST}</div><div class="part">${SECOND}</div><div class="part">${term}</div><div class="part">${THIRD}</div></section>`;
    expect(paragraphsOf(html)).toContain(term.replace(/<[^<>]+>/gu, ''));
  });

  it('ends before the card of its author and a box about something to hear', () => {
    const author = `<div class="flex"><div><div class="bold">Ada Holm</div><div class="small">Ada writes about bridges and the towns they join. She lives in Orlin.</div></div></div>`;
    const podcast = `<div class="podcast"><div>The Bridge Podcast</div><p>Ada and Jon talk about the week every Monday, wherever you listen.</p></div>`;
    const html = `<body><h1>Bridge to close</h1><div class="text"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p><p>${FIRST.replace('three', 'nine')}</p></div>${author}${podcast}</body>`;
    expect(paragraphsOf(html).slice(-1)).toEqual([FIRST.replace('three', 'nine')]);
  });

  it('has no character that nobody sees', () => {
    expect(paragraphsOf(`<article><p>${FIRST.replace('Orlin', 'Or&shy;l\u200bin')}</p></article>`)).toEqual([
      FIRST,
    ]);
  });

  it('takes time that grows with the page, however deep its elements are', () => {
    const html = `<div>${'<div>'.repeat(5_000)}</div><p>${FIRST}</p>`;
    expect(() => parsePageArticle('story', html)).not.toThrow(RangeError);
  });
});

describe('What a page says about its story', () => {
  it('is read from its data, its tags, or what it shows', () => {
    const data = `<script type="application/ld+json">{"@graph": [{"@type": "Person", "@id": "#a", "name": "Ada Holm"},
      {"@type": "NewsArticle", "headline": "Bridge at Orlin &amp; its cables", "datePublished": "2028-11-09T04:41:00Z", "author": {"@id": "#a"}}]}</script>`;
    const html = `<html><head><title>Bridge at Orlin & its cables - The Orlin Courier</title>${data}</head><body><p>${FIRST}</p></body></html>`;
    expect(parsePageArticle('story', html, 'https://www.courier.example/a?x=1').article).toMatchObject({
      title: 'Bridge at Orlin & its cables',
      source: 'The Orlin Courier',
      published: '2028-11-09T04:41:00Z',
      author: 'Ada Holm',
      url: 'https://www.courier.example/a?x=1',
    });
  });

  it('is read from the lines above the story', () => {
    const html = `<h1>Bridge at Orlin to close</h1><p>By ADA HOLM and TOVE LIND</p><p>Thursday, November 9, 2028 4:41AM</p><p>${FIRST}</p>`;
    expect(parsePageArticle('story', html).article).toMatchObject({
      title: 'Bridge at Orlin to close',
      published: '2028-11-09',
      author: 'Ada Holm, Tove Lind',
    });
  });

  it('is null where the page does not say', () => {
    expect(parsePageArticle('bridge-closed', `<p>${FIRST}</p>`).article).toMatchObject({
      title: 'Bridge closed',
      source: null,
      url: null,
      published: null,
      author: null,
    });
  });
});

describe('A page without an article', () => {
  it.each([
    [
      'for subscribers',
      `<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script><p>${FIRST}</p>`,
      /subscribers only/u,
    ],
    ['with a login', '<form><p>Please log in</p><input type="password"></form>', /asks for a login/u],
    ['of links', '<ul><li><a href="/a">Home</a></li><li><a href="/b">Sport</a></li></ul>', /no article/u],
    ['that is empty', '', /no article/u],
  ])('%s is refused in a sentence', (_, html, message) => {
    expect(() => parsePageArticle('story', html)).toThrow(message);
  });
});

describe('The charset of a page', () => {
  const words = 'Café “Łódź”';

  it.each([
    ['its header', 'iso-8859-2', 'text/html; charset=ISO-8859-2', 'Café Łódź', ''],
    ['its meta', 'shift_jis', null, '橋は閉鎖', '<meta charset="shift_jis">'],
    [
      'its older meta',
      'koi8-r',
      null,
      'Мост',
      '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
    ],
    ['UTF-8 without a word', 'utf-8', null, words, ''],
    ['UTF-8 against its header', 'utf-8', 'text/html; charset=iso-8859-1', words, ''],
    ['windows-1252 without a word', 'windows-1252', null, 'Café “bridge” – 5 €', ''],
    ['windows-1252 against its meta', 'windows-1252', null, 'Café “bridge”', '<meta charset="utf-8">'],
    ['an unknown name', 'utf-8', 'text/html; charset=x-none', words, ''],
  ])('is read by %s', (_, encoding, header, text, top) => {
    expect(decodePage(iconv.encode(`${top}<p>${text}</p>`, encoding), header)).toContain(text);
  });

  it('is read by its byte order mark', () => {
    expect(decodePage(iconv.encode(words, 'utf-16le', { addBOM: true }), null)).toContain(words);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7 abc')],
    ['a picture', Buffer.from([137, 80, 78, 71, 0, 0])],
  ])('is not asked for of %s', (_, bytes) => {
    expect(() => decodePage(bytes, null)).toThrow(/no web page/u);
  });
});
