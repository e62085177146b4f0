/** Parts of feeds and pages for tests. Each story has words of its own. */
export interface TestStory {
  readonly slug: string;
  readonly title: string;
  readonly sentence: string;
  readonly day?: string;
  /** As the feed has it; default a permalink. */
  readonly guid?: string;
  /** The whole story in the feed. */
  readonly content?: string;
  readonly summary?: string;
}

const MORE = [
  'The council will meet again on Thursday to hear what the engineers have found below the water line of the old harbor wall.',
  'Residents of the lower town have asked for a longer hearing, because the plans were shown to them for one evening only.',
  'A decision is expected before the summer, and the work would then take about two years, as the town says.',
];

/** The paragraphs of a story, long enough to be whole. */
export function paragraphsOf({ sentence }: Pick<TestStory, 'sentence'>): string[] {
  return [
    sentence,
    ...MORE.map((line) => `${line} ${sentence.split(' ').slice(0, 4).join(' ')} is where it began.`),
  ];
}

/** A page with the furniture of a news site. `origin` is that of its own address, if it names one. */
export function pageOf(story: TestStory, canonical?: string): string {
  return `<!doctype html><html><head><title>${story.title} - The Orlin Courier</title>
<meta property="og:site_name" content="The Orlin Courier">${
    canonical === undefined ? '' : `<link rel="canonical" href="${canonical}">`
  }</head><body><nav><a href="/">Home</a> <a href="/weather">Weather</a></nav>
<article><h1>${story.title}</h1>${paragraphsOf(story)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n')}</article><footer><p>About us</p></footer></body></html>`;
}

/** An RSS feed whose items lead to pages below `origin`. */
export function rssOf(origin: string, stories: readonly TestStory[], title = 'The Orlin Courier'): string {
  const items = stories.map(
    ({ slug, title: headline, day = '03', guid, content, summary = 'In short.' }) => `<item>
<title>${headline}</title><link>${origin}/${slug}?utm_source=rss</link>
<guid isPermaLink="false">${guid ?? `id-${slug}`}</guid>
<pubDate>${day} Mar 2031 10:00:00 +0100</pubDate><description>${summary}</description>${
      content === undefined ? '' : `<content:encoded><![CDATA[${content}]]></content:encoded>`
    }</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title>
<link>${origin}/</link><description>News</description>${items.join('\n')}</channel></rss>`;
}
