import { describe, expect, it } from 'vitest';
import { read } from '../../../src/feed/reading/read.js';
import { paragraphsOf, rssOf } from '../feedFiles.js';

const ADDRESS = 'https://courier.example/feed';
const bridge = {
  slug: 'bridge',
  title: 'Bridge to close',
  sentence: 'The bridge at Orlin will close on Monday.',
};

function feedOf(content: string | Uint8Array, contentType: string | null = 'application/xml') {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const answer = read({ kind: 'feed', bytes, contentType, url: ADDRESS });
  if (answer.kind !== 'feed') throw new Error(JSON.stringify(answer));
  return answer.feed;
}

function answerTo(content: string | Uint8Array, contentType: string | null = null) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return read({ kind: 'feed', bytes, contentType, url: ADDRESS });
}

describe('A feed', () => {
  it('is read from RSS', () => {
    expect(feedOf(rssOf('https://courier.example', [bridge]))).toMatchObject({
      title: 'The Orlin Courier',
      items: [
        {
          id: 'id-bridge',
          url: 'https://courier.example/bridge',
          title: 'Bridge to close',
          published: '2031-03-03T10:00:00+01:00',
          updated: null,
          content: null,
        },
      ],
    });
  });

  it('is read from Atom, with addresses that begin at its base', () => {
    const feed = feedOf(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://courier.example/news/">
      <title type="html">The &amp;lt;b&amp;gt;Courier</title>
      <entry><id>tag:courier.example,2031:1</id><title type="html">Fish &amp;amp; chips &lt;b&gt;dearer&lt;/b&gt;</title>
      <link rel="enclosure" href="/a.mp3"/><link href="fish?b=1&amp;utm_medium=feed#top"/>
      <published>2031-03-03T10:00:00Z</published><updated>2031-03-04T11:00:00Z</updated>
      <author><name>Ada Holm</name></author><summary>In short.</summary></entry></feed>`);
    expect(feed.items).toMatchObject([
      {
        id: 'tag:courier.example,2031:1',
        url: 'https://courier.example/news/fish?b=1',
        title: 'Fish & chips dearer',
        published: '2031-03-03T10:00:00Z',
        updated: '2031-03-04T11:00:00Z',
        author: 'Ada Holm',
      },
    ]);
  });

  it('is read from JSON', () => {
    const text = paragraphsOf(bridge).join('\n\n').repeat(3);
    const feed = feedOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Courier',
        items: [
          {
            id: '7',
            url: 'https://courier.example/7',
            title: '1 < 2',
            content_text: text,
            date_modified: '2031-03-04',
          },
        ],
      }),
      'application/feed+json',
    );
    expect(feed.items).toMatchObject([{ id: '7', title: '1 < 2', updated: '2031-03-04' }]);
    expect(feed.items[0]?.content).toContain('<p>The bridge at Orlin');
  });

  it('is read from RDF', () => {
    const feed =
      feedOf(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://courier.example"><title>Courier</title></channel>
      <item rdf:about="https://courier.example/7"><title>Seven</title><dc:date>2031-03-03</dc:date></item></rdf:RDF>`);
    expect(feed.items).toMatchObject([{ url: 'https://courier.example/7', published: '2031-03-03' }]);
  });

  it('may have an "&" or a "<" that XML does not allow', () => {
    const feed = feedOf(
      '<rss version="2.0"><channel><title>C</title><item><title>Salt & rice < 3 coins</title><link>https://courier.example/1?a=1&b=2</link></item></channel></rss>',
    );
    expect(feed.items).toMatchObject([
      { title: 'Salt & rice < 3 coins', url: 'https://courier.example/1?a=1&b=2' },
    ]);
  });

  it('may have items without an address; an id alone is none', () => {
    const feed = feedOf(
      '<rss version="2.0"><channel><title>C</title><item><guid>5</guid><title>Five</title></item></channel></rss>',
    );
    expect(feed.items).toMatchObject([{ id: '5', url: null, title: 'Five' }]);
  });

  it.each([
    [
      'in the declaration',
      '<?xml version="1.0" encoding="windows-1251"?>',
      null,
      [0xd0, 0xe5, 0xea, 0xe0],
      'Река',
    ],
    ['in the header', '', 'application/xml; charset=windows-1251', [0xd0, 0xe5, 0xea, 0xe0], 'Река'],
    ['nowhere', '', 'application/xml', [0x93, 0x47, 0x6f, 0x94], '“Go”'],
    ['wrongly', '<?xml version="1.0" encoding="iso-8859-1"?>', null, [0xe2, 0x80, 0x9c, 0x47], '“G'],
  ])('names its charset %s', (_where, top, contentType, letters, title) => {
    const bytes = Buffer.concat([
      Buffer.from(`${top}<rss version="2.0"><channel><title>`),
      Buffer.from(letters),
      Buffer.from('</title><item><title>x</title></item></channel></rss>'),
    ]);
    expect(feedOf(bytes, contentType).title).toBe(title);
  });

  it.each([
    ['', 'no RSS, Atom or JSON feed'],
    ['hello', 'no RSS, Atom or JSON feed'],
    ['<rss version="2.0"><channel><title>Cut', 'no RSS, Atom or JSON feed'],
    ['{"version": "https://jsonfeed.org/version/1"', 'no RSS, Atom or JSON feed'],
    ['%PDF-1.7', 'another kind of file'],
    [
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><rss><channel><title>&b;</title></channel></rss>',
      'no RSS, Atom or JSON feed',
    ],
  ])('is not %j', (content, message) => {
    expect(answerTo(content)).toEqual({ kind: 'fault', message: expect.stringContaining(message) as string });
  });

  it('does not grow by its own entities', () => {
    const entities = ['a', 'b', 'c', 'd', 'e', 'f']
      .map((name, i, all) => `<!ENTITY ${name} "${i === 0 ? 'ha' : `&${all[i - 1] ?? ''};`.repeat(20)}">`)
      .join('');
    const answer = answerTo(
      `<!DOCTYPE x [${entities}]><rss version="2.0"><channel><title>&f;</title><item><title>&f;</title></item></channel></rss>`,
    );
    expect(JSON.stringify(answer).length).toBeLessThan(1_000);
  });
});

describe('A page in place of a feed', () => {
  it('offers the feeds that it names', () => {
    const page = `<!doctype html><head>
      <link rel="alternate" type="application/rss+xml" title="All news" href="/rss">
      <link rel="alternate" type="application/json" href="/wp-json/posts/1">
      <link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="application/rss+xml" href="/x"></head>`;
    expect(answerTo(page, 'text/html')).toEqual({
      kind: 'links',
      links: [{ url: 'https://courier.example/rss', title: 'All news' }],
    });
    expect(answerTo('<html><p>Nothing here.</p></html>')).toEqual({ kind: 'links', links: [] });
  });
});

describe('The content of an item', () => {
  const whole = paragraphsOf(bridge).concat(paragraphsOf(bridge));
  const html = (paragraphs: readonly string[]) => paragraphs.map((one) => `<p>${one}</p>`).join('');
  const contentOf = (content: string) =>
    feedOf(rssOf('https://courier.example', [{ ...bridge, content }])).items[0]?.content ?? null;

  it('is taken where it is the whole story', () => {
    expect(contentOf(html(whole))).toBe(html(whole));
  });

  it('is taken without what the program of the site puts below', () => {
    const footer = '<p>The post <a href="/b">Bridge</a> appeared first on <a href="/">The Courier</a>.</p>';
    expect(contentOf(html(whole) + footer)).toBe(html(whole));
  });

  it.each([
    ['too short', html(whole.slice(0, 2))],
    ['cut with dots', html([...whole, 'The council will meet again […]'])],
    ['cut with an entity', html([...whole, 'The council will meet again [&hellip;]'])],
    ['followed by a link to the rest', html([...whole, '<a href="/b">Read more</a>'])],
    ['one paragraph', html([whole.join(' ')])],
  ])('is not taken where it is %s', (_why, content) => {
    expect(contentOf(content)).toBeNull();
  });
});
