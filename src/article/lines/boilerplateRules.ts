import { MONTHS, WEEKDAYS } from '../../english/calendar.js';

/** A line is boilerplate of this kind when a pattern fits and it is no longer than a line of the page would be. */
export interface BoilerplateRule {
  readonly name: string;
  /** In UTF-16 units: a paragraph of news is longer. */
  readonly maxLength: number;
  readonly patterns: readonly RegExp[];
  /** Whether the wording is proof enough even in a sentence that reports what someone said. */
  readonly evenInNews?: true;
}

const JOB = 'writer|reporter|correspondent|editor|columnist|contributor|journalist|fellow';
/** No two of these words fit at one place, so a line that is no date is refused at once. */
const DATE_WORD = `(?:${[...MONTHS, ...WEEKDAYS].map((name) => name.slice(0, 3)).join('|')})\\p{L}*|[ap]\\.?m|e[sd]?t|p[sd]?t|c[sd]?t|gmt|utc|bst|cet|cest|at|on|ago|minutes?|mins?|hours?|days?|updated|published`;

/** Wordings that pages put around a story, first match wins. */
export const BOILERPLATE_RULES: readonly BoilerplateRule[] = [
  { name: 'separator', maxLength: 120, patterns: [/^[^\p{L}\p{N}\p{So}“”„«»"?!…]+$/u] },
  {
    name: 'read-also',
    maxLength: 160,
    patterns: [
      /^(?:read|see|watch|listen|hear)(?: (?:also|more|next|on|now))? ?[:|›»>] ?\S/iu,
      /^(?:read|watch|listen)(?: (?:also|more|next|on|now)) [–—-] \S/iu,
      /^(?:READ|WATCH|LISTEN|SEE) [–—-] \p{Lu}/u,
      /^more (?:in|on|from) [\p{L} ]{1,30}: ?\S/iu,
      /^(?:also read|see also|read more|more|related)(?: (?:stories|news|articles?|story|coverage|reading|topics|here))? ?[:|] ?\S/iu,
      /^(?:read more about|click here|continue reading|read the full|read our|skip to|back to top)\b[^.]*$/iu,
      /^[^.]{3,100}: (?:see )?pages? \d+(?:[-–]\d+)?$/iu,
      /^(?:story|article|report|coverage) continues\b.{0,40}$/iu,
    ],
  },
  {
    name: 'share-bar',
    maxLength: 140,
    patterns: [
      /^(?:share|print|save|tweet|e-?mail|copy link|comments?|buy tickets|listen|subscribe|bookmark|gift|like)(?: [\p{L}’'-]+){0,4}(?: \(\d+\))?(?: ?[|·•/] ?\p{L}[\p{L}’'-]*(?: [\p{L}’'-]+){0,4}(?: ?\(\d+\))?)+$/iu,
      /^share(?: (?:this|on|via|by|with|it|article|story)\b[^.]{0,60})?$/iu,
      /^(?:print|tweet|save|e-?mail|copy link|whatsapp|facebook|listen(?: to)?)(?: this(?: (?:article|page|story))?)?$/iu,
      /^(?:leave a comment|join the conversation|view (?:all )?comments|show comments|comments? \(\d+\)|\d+ comments?|post a comment|sign in to comment|comments are closed)\.?$/iu,
      /^(?:Follow|FOLLOW) (?:us|US|me|@\S+|\p{Lu}\S+(?: \p{Lu}\S+)?) (?:on|ON) (?:\p{Lu}|social|our)/u,
      /^buy tickets(?: (?:here|now|online|at \S+))?\.?$/iu,
    ],
  },
  {
    name: 'link-bar',
    maxLength: 240,
    patterns: [
      /^(?=.*\b(?:share|tweet|print|newsletters?|subscribe|follow us|about us|contact us|cookies?|privacy|terms|log ?in|sign (?:in|up)|most read|comments?|home|menu|listen|podcasts?|advertise)\b)[^.!?|·•]{1,40}(?:[|·•][^.!?|·•]{1,40})+$/iu,
      /^(?:about us|contact us|cookie settings|privacy policy|terms (?:of (?:use|service)|and conditions)|advertise with us|skip to (?:main )?content|log in|sign in|accept(?: all)? cookies|print (?:this|edition)|menu|search)$/iu,
      /^(?:we|this (?:web)?site) uses? cookies\b/iu,
    ],
  },
  {
    name: 'newsletter',
    maxLength: 220,
    patterns: [
      /^(?:sign up|subscribe)(?: (?:now|here|today|free))?\.?(?: (?:for|to|and|with)\b.*)?$/iu,
      /^register (?:now|here|free|for free|for (?:our|the .{0,40}(?:newsletter|alerts?)))\b/iu,
      /^(?:get|receive|want|enjoy(?:ing)?|like (?:what|this|our)) .{0,60}\b(?:newsletter|inbox|alerts?|briefing|by e-?mail)\b/iu,
      /^(?:give a friend|support (?:our|independent) (?:work|journalism|news\p{L}*|reporting)|become a (?:member|subscriber|supporter)(?:$|[.!]| (?:today|now|here|of the \p{Lu}))|download (?:our|the) app|donate(?: (?:now|today|here|to us))?[.!]?$)/iu,
      /(?:^|[.!?] )support (?:our|local|independent|quality) (?:news|journalism|reporting|newsroom)\b/iu,
      /^you(?: have|[’']ve)? .{0,40}\barticles?\b.{0,30}\b(?:left|remaining|this month)\b/iu,
      /^(?:this (?:article|story|content) is (?:for|only for|available to) (?:subscribers|members)|already a subscriber|for more (?:stories|news)|your subscription)\b/iu,
    ],
  },
  {
    name: 'byline',
    maxLength: 200,
    patterns: [
      /^(?:By|BY) \p{Lu}[\p{L}.'’-]+(?:,? (?:\p{Lu}[\p{L}.'’-]*|and|in|for|of|de|van|von|staff|political|senior|chief|reporter|correspondent|writer|editor))*$/u,
      /^\(?(?:Additional )?(?:[Rr]eporting|Editing|Writing|Edited|Written|Compiled)(?: and (?:writing|editing))? by(?:[ ,;&]+(?:\p{Lu}[\p{L}.'’-]*|and|in|for|at|with|by|the|de|van|von|additional|reporting|editing|writing|edited))+\.?\)?\.?$/u,
      new RegExp(
        String.raw`^\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}.'’-]+|de|van|von|la)){1,4} (?:is|are) (?:an?|the|our)(?: [\p{L}’'-]+){0,3} (?:${JOB})s?(?:,? (?:at|for|with|of|in|based in|covering|who covers?) [^.,;]{1,60})?\.(?: (?:His|Her|Their|She|He|They|Follow|E-?mail|You can) .*)?$`,
        'u',
      ),
      new RegExp(
        String.raw`^(?:first )?(?:published|updated|last updated|posted|last modified)(?: (?:on|at))?:?(?: (?:${DATE_WORD})\.?,?| \d[\d:.,/-]*(?:(?:st|nd|rd|th|am|pm),?)?| [|·–—-])+$`,
        'iu',
      ),
      /^\d+[ -](?:min(?:ute)?s?|hours?|days?) (?:read|ago)$/iu,
    ],
  },
  {
    name: 'caption',
    maxLength: 300,
    patterns: [
      /^\[(?:photo|picture|image|video|caption|graphic|illustration|file photo)\b[^\]]*\]$/iu,
      /^(?:file )?(?:photos?|photographs?|pictures?|images?|illustrations?|graphics?|credits?|captions?|video)(?: (?:by|credit|from|courtesy))? ?[:|/©] ?\S/iu,
      /^(?:photos?|photographs?|pictures?|illustrations?) (?:by|courtesy of) \p{Lu}[\p{L}.'’/ -]{1,60}\.?$/u,
      /^(?:images?|video|graphics?) (?:by|courtesy of) \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?: ?\/ ?\p{Lu}[\p{L} .'’-]{1,40})?\.?$/iu,
      // a photographer and an agency: "Ada Holm / Harbor Press"
      /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2} ?\/ ?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}\.?$/u,
      /^image (?:source|caption|credit|copyright)[,:] ?\S/iu,
      /\((?:(?:photo|picture|image|file photo|ap photo|credit)(?:[ :/][^)]{0,60})?|(?:reuters|getty images|afp|epa)(?:\/[^)]{0,40})?)\)\.?$/iu,
      /\b(?:AP Photo|REUTERS|Reuters|AFP|Getty Images|EPA)\/\p{Lu}[\p{L}.'’/ -]{1,40}\.?$/u,
    ],
  },
  {
    name: 'advertisement',
    maxLength: 80,
    patterns: [
      /^(?:advertisements?|advert|sponsored|promoted|paid content|ad)(?:(?: [-–—|] |: ?)[^.]*| content| by [^.,]*)?$/iu,
      /^(?:scroll to continue|ad feedback|this ad will close\b.*)$/iu,
    ],
  },
  {
    name: 'rights',
    maxLength: 300,
    evenInNews: true,
    patterns: [
      /^(?:©|\(c\) (?:19|20)\d\d|copyright(?: ©| \(c\)|:|,| by)? ?(?:19|20)\d\d\b)/iu,
      /\ball rights reserved\b/iu,
      /\b(?:reproduction|republication|reprinted|republished)(?: is)?(?: only)? (?:with|by|without) (?:\p{L}+ )?permission\b/iu,
      /\bmay not be (?:published|reproduced|broadcast|copied),? .{0,60}\b(?:redistributed|permission|rewritten)\b/iu,
    ],
  },
  {
    name: 'edited-note',
    maxLength: 200,
    patterns: [
      /^(?:this (?:interview|conversation|transcript|article|story|piece)|the (?:interview|conversation|transcript))(?: \p{L}+)? (?:has been|was|is)(?: \p{L}+)? (?:edited|condensed|shortened|translated|abridged)\b/iu,
      /^(?:this (?:article|story) (?:was|is|has been)(?: \p{L}+)? (?:first |originally )?(?:published|printed|produced)|(?:a version of )?this (?:article|story) (?:first )?(?:appeared|appears))\b/iu,
      /^this is a (?:breaking|developing)(?: news)? story\b/iu,
    ],
  },
  {
    name: 'contact',
    maxLength: 160,
    patterns: [
      /^(?:(?:do you|have you|were you|was your|got a|have a|know more)\b.{0,80}\?? )?(?:write to|contact|e-?mail|tell|call|text) (?:(?:the (?:newsroom|editors?|desk|reporter|author)|us)\b[^,]*|[\w.+-]+@[\w-]+\.[\w.-]+)$/iu,
      /^(?:do you (?:have|know)|got) (?:a|any) (?:tip|story|information)\b/iu,
      /^(?:(?:e-?mail|contact|twitter|x|tel|phone)\b:? ?)?(?:[\w.+-]+@[\w-]+\.[\w.-]+|@\w{2,20}|https?:\/\/\S+|www\.\S+)$/iu,
    ],
  },
];

/** Lines that head a list of other stories; what follows them is boilerplate too. */
export const TAIL_HEADINGS =
  /^(?:related(?: (?:news|stories|articles|content|coverage|topics|links|reading))?|read (?:also|more|next)|more (?:on this(?: story)?|from .{1,40}|stories|news|like this|to read)|you (?:may|might) (?:also )?(?:like|be interested in)|see also|recommended(?: (?:for you|stories|articles|reading|videos))?|most (?:read|popular|viewed)|in other news|trending(?: now)?|further reading|don[’']t miss|top stories|latest (?:news|stories)|what to read next|tags|topics)\s*:?$/iu;
