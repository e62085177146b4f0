import { wordSet } from './wordSet.js';

/** Source: the closed class of English auxiliaries and modals (Quirk et al., A Comprehensive Grammar of the English Language, 3.21). */
export const AUXILIARIES = wordSet(`
  is are was were be been being am has have had having do does did will would shall should can could may might must ought
  isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t
  isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't
  cannot`);

/** Source: the irregular simple pasts of English (Quirk et al., 3.11–3.19), as far as news uses them; "read" and "put" look like presents. */
export const IRREGULAR_PASTS = wordSet(`
  arose awoke beat became began bent bet bit bled blew bore bought bound bred broke brought built burnt burst came cast
  caught chose clung cost crept cut dealt dove drank drew drove dug dwelt fell felt fed fled flew flung forbade forgot fought
  forgave found froze gave got grew ground had heard held hid hit hung hurt kept knelt knew laid lay leant leapt learnt led
  left lent let lit lost made meant met mistook overcame overthrew paid pled put quit ran rang read rode rose said sang sank
  sat saw sent set shed shone shook shot showed shrank shut slept slid slung sold sought spat sped spent spoke sprang spread
  spun split stole stood strode strove struck stuck stung sung swam swept swore swung taught thought threw thrust told
  took tore understood undertook upset went wept withdrew withheld withstood woke won wore wound wrote`);

/** Verbs whose third person news uses in the present tense, beside the reporting verbs. */
export const PRESENT_VERBS = wordSet(`
  goes comes takes makes gives wants needs has plans hopes seeks leads runs stands sits walks looks seems appears knows feels
  lives works remains keeps holds faces opposes supports backs leaves begins starts ends opens closes shows means helps gets
  wins loses expects refuses declines continues includes follows represents heads chairs owns plays teaches denies
  sees hears becomes tries turns brings finds puts lets meets pays sends serves spends`);
