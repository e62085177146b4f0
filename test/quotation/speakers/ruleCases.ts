/** A text whose last quotation in marks a rule settles, and for whom. */
interface RuleCase {
  readonly rule: string;
  /** What the rule does, as a fact. */
  readonly name: string;
  readonly text: string;
  /** Null where the rule names nobody. */
  readonly speaker: string | null;
}

export const MENTION_CASES: readonly RuleCase[] = [
  {
    rule: 'adjacent-cue',
    name: 'takes the clause right after the words',
    text: 'Bo Lind called it a day. “It is late,” Ada Holm said.',
    speaker: 'Ada Holm',
  },
  {
    rule: 'cue-before',
    name: 'gives what was never said to nobody',
    text: 'Ada Holm never said “I quit,” according to her lawyer, Bo Lind.',
    speaker: null,
  },
  {
    rule: 'unread-cue',
    name: 'names nobody where the subject of the clause beside the words cannot be read',
    text: 'Ada Holm spoke on Friday. “It is late,” nobody said. She went home.',
    speaker: null,
  },
  {
    rule: 'signature',
    name: 'takes the name below the words',
    text: 'Ada Holm opened the hall.\n\n“We are proud of it.”\n— Bo Lind, head teacher',
    speaker: 'Bo Lind',
  },
  {
    rule: 'cue-before',
    name: 'takes the nearest clause before the words',
    text: 'Ada Holm told the crew on Monday that the deal with the port was “dead.”',
    speaker: 'Ada Holm',
  },
  {
    rule: 'cue-before',
    name: 'takes what was told before whom it is known from',
    text: 'Ada Holm told members to “go home,” according to Bo Lind.',
    speaker: 'Ada Holm',
  },
  {
    rule: 'adjacent-cue',
    name: 'takes the source of words after another clause',
    text: 'Ada Holm spoke with the port but the talks brought “no change in the tariff,” according to Bo Lind.',
    speaker: 'Bo Lind',
  },
  {
    rule: 'cue-after',
    name: 'takes a clause farther after the words',
    text: '“No trace at all of oil” was found in the bay, Ada Holm said.',
    speaker: 'Ada Holm',
  },
  {
    rule: 'colon',
    name: 'takes whom the words before a colon are about',
    text: 'Ada Holm was not so sure: “We have seen this before.”',
    speaker: 'Ada Holm',
  },
  {
    rule: 'colon',
    name: 'takes the name before a colon',
    text: 'Ada Holm, 54, a nurse: “We have seen this before.”',
    speaker: 'Ada Holm',
  },
  {
    rule: 'colon',
    name: 'takes whose answer it is',
    text: 'Sheriff Ada Holm’s answer was short: “Not on my watch.”',
    speaker: 'Ada Holm',
  },
  {
    rule: 'colon-paragraph',
    name: 'takes whom a paragraph that ends in a colon is about',
    text: 'Ada Holm read from her own log for May:\n\n“At noon the pump fails.”',
    speaker: 'Ada Holm',
  },
  {
    rule: 'only-speaker',
    name: 'takes the only one of the paragraph',
    text: 'Bo Lind left.\n\n“It is late,” Ada Holm said. The wind rose. “We go home.”',
    speaker: 'Ada Holm',
  },
  {
    rule: 'same-paragraph',
    name: 'takes the last speaker of the paragraph',
    text: 'Bo Lind left. “It is late,” Ada Holm said. The wind rose. “We go home.”',
    speaker: 'Ada Holm',
  },
  {
    rule: 'paragraph-subject',
    name: 'takes the person whom the paragraph is about',
    text: 'Ada Holm put the papers away. “We go home now.”',
    speaker: 'Ada Holm',
  },
  {
    rule: 'bare-paragraph',
    name: 'goes on with whoever speaks in a list',
    text: 'Ada Holm also said:\n\n- “The pool will open.”\n\n- “The bank will not.”',
    speaker: 'Ada Holm',
  },
  {
    rule: 'bare-paragraph',
    name: 'takes the person introduced at the end of the paragraph before',
    text: '“It was murder,” Bo Lind said.\n\nHis sister, Ada Lind, was calmer.\n\n“It was an accident all the same.”',
    speaker: 'Ada Lind',
  },
  {
    rule: 'bare-paragraph',
    name: 'takes the last speaker of the paragraph before',
    text: '“It is late,” Ada Holm said.\n\n“We go home now.”',
    speaker: 'Ada Holm',
  },
  {
    rule: 'letter',
    name: 'takes who signs a letter',
    text: 'Dear editor,\n\n“Nobody asked the fishermen.”\n\nYours sincerely,\nAda Holm',
    speaker: 'Ada Holm',
  },
  {
    rule: 'inscription',
    name: 'gives what stands on a page to nobody',
    text: 'Ada Holm said no more. In its place is a line that reads: “This page is being revised.”',
    speaker: null,
  },
  {
    rule: 'handed-on',
    name: 'takes whom a text is from that another reads out',
    text: 'Bo Lind read aloud a statement from Ada Holm: “I am sorry.”',
    speaker: 'Ada Holm',
  },
  {
    rule: 'handed-on',
    name: 'names nobody where “her” wrote what another reads out',
    text: 'Ada Holm stayed away. Bo Lind, her lawyer, read a statement from her: “I am sorry.”',
    speaker: null,
  },
];

export const SPEAKER_CASES: readonly RuleCase[] = [
  {
    rule: 'full-name',
    name: 'takes a name in full',
    text: '“It is late,” harbour master Ada Holm said.',
    speaker: 'Ada Holm',
  },
  {
    rule: 'surname',
    name: 'takes the bearer of a surname',
    text: 'Ada Holm and Bo Lind met. “It is late,” Holm said.',
    speaker: 'Ada Holm',
  },
  {
    rule: 'surname',
    name: 'takes of two bearers the one spoken of last',
    text: 'Rolf Holm left early. Ada Holm stayed. “It is late,” Holm said.',
    speaker: 'Ada Holm',
  },
  {
    rule: 'organization',
    name: 'takes the full name of an abbreviation',
    text: 'The Sellin Link Authority (SLA) met. “It is late,” the SLA said.',
    speaker: 'Sellin Link Authority',
  },
  {
    rule: 'bare-name',
    name: 'takes a surname that is never given in full',
    text: '“It is late,” Holm said.',
    speaker: 'Holm',
  },
  {
    rule: 'role',
    name: 'takes the one person of that role',
    text: 'Finance Minister Ada Holm met Bo Lind. “It is late,” the minister said.',
    speaker: 'Ada Holm',
  },
  {
    rule: 'role',
    name: 'tells two of one role apart by its other words',
    text: 'Finance Minister Ada Holm met Interior Minister Bo Lind. “It is late,” the interior minister said.',
    speaker: 'Bo Lind',
  },
  {
    rule: 'institution',
    name: 'takes the one body of that kind',
    text: 'Bo Lind of the Sellin Link Authority left. “It is late,” the authority said.',
    speaker: 'Sellin Link Authority',
  },
  {
    rule: 'writing',
    name: 'takes the writer of a post that goes on',
    text: '“Not me,” Ada Holm wrote. A second post followed: “Nor my dog.”',
    speaker: 'Ada Holm',
  },
  {
    rule: 'unnamed',
    name: 'does not take who spoke but wrote nothing',
    text: 'Bo Lind said no more. “Not me,” Ada Holm said. A second post followed: “Nor my dog.”',
    speaker: 'a second post',
  },
  {
    rule: 'called-so',
    name: 'takes whoever was last called so',
    text: 'A railway union warned of a strike. “It is late,” the union said.',
    speaker: 'a railway union',
  },
  {
    rule: 'epithet',
    name: 'takes the person spoken of last',
    text: 'Bo Lind left the race in May. Ada Holm stayed. “It is late,” the former nurse said.',
    speaker: 'Ada Holm',
  },
  {
    rule: 'description',
    name: 'keeps one of another office than anybody named',
    text: 'Sen. Ada Holm spoke first. Gov. Bo Lind waved. “It is late,” the Ohio congressman said.',
    speaker: 'Ohio congressman',
  },
  {
    rule: 'unnamed',
    name: 'keeps an unnamed source as it is',
    text: 'Ada Holm left. “It is late,” a ministry official said.',
    speaker: 'a ministry official',
  },
  {
    rule: 'unnamed',
    name: 'keeps one who was introduced without a name',
    text: 'Ada Holm hired a driver. “It is late,” the driver said.',
    speaker: 'driver',
  },
  {
    rule: 'paragraph-pronoun',
    name: 'takes the nearest woman',
    text: 'Ada Holm went home. Peter Lind stayed. “It is late,” she said.',
    speaker: 'Ada Holm',
  },
  {
    rule: 'paragraph-pronoun',
    name: 'takes who is surely a man before who may be one',
    text: 'Peter Lind waved. The crowd had been with Ockie Bram. Ockie Bram bowed. “It is late,” he said.',
    speaker: 'Peter Lind',
  },
  {
    rule: 'paragraph-pronoun',
    name: 'takes the subject before it in the sentence',
    text: 'Bo Lind left. Sen. Rolf Holm said he hoped for a vote “sooner rather than later.”',
    speaker: 'Rolf Holm',
  },
  {
    rule: 'pronoun',
    name: 'takes one who was only named',
    text: 'When Ada Holm walked in, nobody looked up. The crowd had gone. “Good evening,” she said.',
    speaker: 'Ada Holm',
  },
  {
    rule: 'paragraph-pronoun',
    name: 'takes the one who was asked',
    text: 'A reporter asked Ada Holm about the leak. “It is late,” she said.',
    speaker: 'Ada Holm',
  },
  {
    rule: 'paragraph-pronoun',
    name: 'takes an unnamed person spoken of since',
    text: 'Bo Lind left. A geologist was more careful. “It is late,” he said.',
    speaker: 'a geologist',
  },
  {
    rule: 'pronoun',
    name: 'takes the nearest man of the paragraph before',
    text: 'Rolf Holm left.\n\nThe wind rose. “It is late,” he said.',
    speaker: 'Rolf Holm',
  },
  {
    rule: 'guessed-pronoun',
    name: 'takes the nearer of two who may both be meant',
    text: 'Vo Tran met Ky Lund. Vo Tran left. Ky Lund stayed.\n\nThe wind rose. “It is late,” she said.',
    speaker: 'Ky Lund',
  },
];
