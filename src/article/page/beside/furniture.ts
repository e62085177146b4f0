import { attribute, marksOf, type PageElement } from '../dom.js';

/** Elements that pages put around a story by the standard. */
const TAGS = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'figcaption', 'address']);
const ROLES =
  /^(?:navigation|banner|complementary|contentinfo|search|menu|menubar|toolbar|dialog|alert|alertdialog|tablist)$/u;

/** Words in the class or the id that name what stands beside a story, as the makers of pages use them. */
const MARKS = new Set(
  (
    'share sharing shares sharebar sharetools addthis addtoany social socials sociable related recirc recirculation recommended recommendation ' +
    'recommendations trending popular mostread newsletter newsletters subscribe subscription signup optin promo promos promotion ' +
    'promobox sponsor sponsored advert adverts advertisement advertising advertorial ad ads adsense dfp outbrain taboola breadcrumb ' +
    'breadcrumbs crumbs pagination pager paging nav navbar navigation menu sidebar rail footer masthead cookie cookies consent gdpr modal popup ' +
    'overlay toolbar tools tags taglist topics keywords categories byline bylines author authors bio biography dateline timestamp ' +
    'caption captions credit credits copyright rating ratings poll quiz widget widgets teaser teasers readmore upnext ' +
    'prevnext thumbnail thumb slideshow carousel playlist tooltip skip login signin register paywall donate donation ' +
    'metadata meta postmeta entrymeta utility dropdown lightbox loader jump hidden print disclaimer followus follow ' +
    'sprite icon icons livefyre external partners deals buy bookmark bookmarks emailalert alerts infolinks photocredit imagecredit ' +
    'pubdate fineprint disclosure postmetadata publishdate postdate tagged filed shareline slide'
  ).split(' '),
);

/** Two words that only together name it. */
const PAIRS =
  /\b(?:read (?:more|next|also|on)|see also|more (?:from|on|in|stories|news|links|like)|up next|next (?:article|story|post)|prev(?:ious)? (?:article|story|post)|most (?:read|popular|viewed|shared|commented)|top stories|latest (?:news|stories|posts)|story (?:links|tools|package)|article (?:tools|links|meta|info|footer|tags|date)|post (?:meta|tags|footer|info|date|nav)|entry (?:meta|footer|utility|tags)|image (?:caption|credit|source)|photo (?:caption|credit|by)|wp caption|media caption|inline (?:list|promo|links)|fact (?:links)|link (?:list|box)|site (?:header|footer|nav)|page (?:header|footer|nav)|skip link|around the web|you may|also like|contribution|call to action|cta|print only|publish(?:ed)? date|date line)\b/u;

const COMMENTS =
  /^(?:(?:user|reader)?comm?ent(?:s|list|area|er|ers|arios?|aires?|section|form|body)?|kommentare?|disqus|respond|reply|replies|discussion)$/u;

/** What names the words of readers or other stories, however much of the page it is. */
export const NEVER_STORY = new Set(
  'comments nav footer related recirc recommended recommendation recommendations trending popular mostread sidebar navbar navigation outbrain taboola newsletter cookie cookies consent gdpr'.split(
    ' ',
  ),
);

/** What an element says that it is: the word or the tag for a part of the page beside the story; null if nothing. */
export function furnitureOf(element: PageElement): string | null {
  if (/^(?:html|body|main|article)$/u.test(element.tagName)) return null;
  const marks = marksOf(element);
  if (
    marks.some((mark) => COMMENTS.test(mark)) &&
    !/\b(?:no|has|with|count|open|closed|enabled)\b/u.test(marks.join(' '))
  )
    return 'comments';
  if (TAGS.has(element.tagName)) return element.tagName;
  if (ROLES.test(attribute(element, 'role'))) return 'role';
  if (
    /(?:^|\s)(?:author|datePublished|dateModified|caption|keywords)(?:\s|$)/u.test(
      attribute(element, 'itemprop'),
    )
  )
    return 'property';
  if (/(?:^|\s)(?:author|tag)(?:\s|$)/u.test(attribute(element, 'rel'))) return null;
  return marks.find((mark) => MARKS.has(mark)) ?? PAIRS.exec(marks.join(' '))?.[0] ?? null;
}
