/** A line is boilerplate of this kind when a pattern fits and it is no longer than a line of the page would be. */
export interface BoilerplateRule {
  readonly name: string;
  /** In UTF-16 units: a paragraph of news is longer. */
  readonly maxLength: number;
  readonly patterns: readonly RegExp[];
}

/** Wordings that pages put around a story, first match wins. */
export const BOILERPLATE_RULES: readonly BoilerplateRule[] = [
  { name: 'separator', maxLength: 120, patterns: [/^[^\p{L}\p{N}\p{So}]+$/u] },
  {
    name: 'read-also',
    maxLength: 160,
    patterns: [
      /^(?:read|see|watch|listen|hear)(?: (?:also|more|next|on|now))? ?[:|›»>–—-]+ ?\S/iu,
      /^more (?:in|on|from) [\p{L} ]{1,30}: ?\S/iu,
      /^(?:also read|see also|read more|more|related)(?: \p{L}+)? ?[:|] ?\S/iu,
      /^(?:read more about|click here|continue reading|read the full|read our|skip to|back to top)\b/iu,
    ],
  },
  {
    name: 'share-bar',
    maxLength: 140,
    patterns: [
      /^(?:share|print|save|tweet|e-?mail|copy link|comments?|buy tickets|listen|subscribe|bookmark|gift|like)(?: [\p{L}’'-]+){0,4}(?: \(\d+\))?(?:\s*[|·•/]\s*[\p{L}][\p{L}’' -]{0,30}(?: ?\(\d+\))?)+$/iu,
      /^share(?: (?:this|on|via|by|with|it|article|story)\b.{0,60})?$/iu,
      /^(?:leave a comment|join the conversation|view comments|show comments|comments? \(\d+\)|\d+ comments?|post a comment)\.?$/iu,
      /^follow (?:us|me|him|her|@\S+|[\p{Lu}]\S+) on\b/iu,
    ],
  },
  {
    name: 'newsletter',
    maxLength: 220,
    patterns: [
      /^(?:sign up|subscribe|register)(?: (?:now|here|today|free))?\b(?: (?:for|to|and|with)\b.*)?$/iu,
      /^(?:get|receive|want|enjoying?|like) .{0,60}\b(?:newsletter|inbox|alerts?|briefing)\b/iu,
      /^(?:give a friend|support (?:our|independent)|become a (?:member|subscriber)|download (?:our|the) app|donate)\b/iu,
      /^you(?: have|[’']ve)? .{0,40}\barticles?\b.{0,30}\b(?:left|remaining|this month)\b/iu,
      /^(?:this (?:article|story) (?:first )?appeared in|for more (?:stories|news))\b/iu,
    ],
  },
  {
    name: 'byline',
    maxLength: 160,
    patterns: [
      /^(?:By|BY) \p{Lu}[\p{L}.'’-]+(?:,? (?:\p{Lu}[\p{L}.'’-]*|and|in|for|de|van|von|staff|reporter|correspondent|writer|editor))*$/u,
      /^(?:(?:additional )?reporting|edited|editing|written|compiled) by\b/iu,
      /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} (?:is|was|are) (?:an?|the|our) .{0,60}\b(?:writer|reporter|correspondent|editor|columnist|journalist|contributor|freelancer)\b(?!['’])/u,
      /^(?:published|updated|last updated|posted|last modified)(?: on| at)?:? .{0,20}\d[^.!?]*$/iu,
    ],
  },
  {
    name: 'caption',
    maxLength: 300,
    patterns: [
      /^\[(?:photo|picture|image|video|caption|graphic|illustration|file photo)\b[^\]]*\]$/iu,
      /^(?:file )?(?:photos?|photographs?|pictures?|images?|illustrations?|graphics?|credits?|captions?|video)(?: (?:by|credit|from|courtesy))? ?[:|/©] ?\S/iu,
      /^(?:photos?|photographs?|pictures?|illustrations?) (?:by|courtesy of)\b/iu,
      /\((?:photo|picture|image|ap photo|reuters|getty images|file photo)[^)]{0,60}\)$/iu,
    ],
  },
  {
    name: 'advertisement',
    maxLength: 80,
    patterns: [
      /^(?:advertisements?|advert|sponsored|promoted|paid content|ad)\b(?: ?[-–—:|].*| content| by .*)?$/iu,
    ],
  },
  {
    name: 'rights',
    maxLength: 250,
    patterns: [/^(?:©|\(c\)|copyright\b)/iu, /\ball rights reserved\b/iu],
  },
  {
    name: 'edited-note',
    maxLength: 160,
    patterns: [
      /^th(?:is|e) (?:interview|conversation|transcript|article|story|piece)(?: \p{L}+)? (?:has been|was|is)(?: \p{L}+)? (?:edited|condensed|shortened|translated|abridged)\b/iu,
    ],
  },
  {
    name: 'contact',
    maxLength: 160,
    patterns: [
      /^(?:(?:do you|have you|were you|was your|got a|have a|know more)\b.{0,80}\?? )?(?:write to|contact|e-?mail|tell|call|text) (?:the (?:newsroom|editors?|desk|reporter|author)|us)\b/iu,
      /^(?:do you (?:have|know)|got) (?:a|any) (?:tip|story|information)\b/iu,
    ],
  },
];

/** Lines that head a list of other stories; what follows them is boilerplate too. */
export const TAIL_HEADINGS =
  /^(?:related(?: (?:news|stories|articles|content|coverage|topics|links|reading))?|read (?:also|more|next)|more (?:on this(?: story)?|from .{1,40}|stories|news|like this|to read)|you (?:may|might) (?:also )?(?:like|be interested in)|see also|recommended(?: .{1,20})?|most (?:read|popular|viewed)|in other news|trending(?: now)?|further reading|don[’']t miss|top stories|latest (?:news|stories)|what to read next|tags|topics)\s*:?$/iu;
