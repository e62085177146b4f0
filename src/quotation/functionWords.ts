/** Closed classes of English words, in lower case: Quirk et al., A Comprehensive Grammar of the English Language (1985), chapters 2 to 9. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const DETERMINERS = words(`
  the a an this that these those his her its their our my your one another some several many both two three four five six
  seven eight nine ten no every each any most all few other`);

/** Of these "the authority" is one that was named before, "an authority" is not. */
export const DEFINITE = words('the his her its their this that these those');

/** Somebody may be reported to have spoken by these words alone. */
export const PRONOUNS = words('he she they it');

export const PREPOSITIONS = words(`
  of for from at in on with to by about against among around before after between during into like near over since through
  under upon without within across behind beyond despite inside outside toward towards via per amid alongside aboard off
  following regarding concerning because`);

/** Words that begin a clause, or join two. */
export const CLAUSE_OPENERS = words(`
  but because while as although though when whenever whether if after before since until unless that which where so yet than who whom whose
  what why how and or nor`);

/** Between a subject and its verb: "Holm had also repeatedly said". */
export const AUXILIARIES = words(`
  has have had also then later once now still often simply only just even never would will could can did does do not further
  earlier again afterwards afterward meanwhile always himself herself itself themselves first both may might should must shall already since soon recently
  however instead too all`);

export const FORMS_OF_BE = words('is are was were be been being am');

/** Verbs in forms that no rule of spelling tells from nouns. */
export const FINITE_VERBS = words(`
  is are was were am be been has have had will would can could shall should may might must did does do said says told tells came
  comes went goes took takes got gets made makes saw sees gave gives found finds left leaves lost loses won wins fell falls rose rises
  ran runs cost costs meant means felt feels knew knows thought thinks began begins became becomes kept keeps held holds led leads met
  meets paid pays put puts read reads sent sends set sets stood stands spoke speaks broke breaks grew grows drew draws drove drives
  struck strikes spent spends wrote writes brought brings built builds bought buys caught chose cut cuts hit hits sold sat sits sang shook shut
  slept spread stole swore taught threw understood wore asks adds calls warns wants needs remains shows looks seems appears believes
  includes believes plans hopes expects insists argues claims isn’t isn't aren’t aren't wasn’t wasn't weren’t weren't don’t don't doesn’t
  doesn't didn’t didn't won’t won't wouldn’t wouldn't can’t can't couldn’t couldn't hasn’t hasn't haven’t haven't hadn’t hadn't`);

/** "on Thursday night", "last week", "this month": when it was said, not who said it. */
export const TIME_WORDS = words(`
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april june july august september october november december jan feb aug sept
  oct nov dec today yesterday tomorrow tonight morning afternoon evening night noon midnight week weekend month year day days hours weeks
  months years ago earlier later late early last next recently now then`);

/** Words that a sentence may begin with before its subject. */
export const OPENING_WORDS = words(`
  but and or so yet still then meanwhile however moreover nevertheless nonetheless later earlier afterwards also instead indeed
  today yesterday tonight now perhaps once even only again finally privately publicly separately similarly likewise nor thus`);

/** Capitalised at the beginning of a sentence, they begin no name. */
export const NO_NAMES = words(`
  the a an this that these those he she it they we i you his her its their our my your but and or so yet if when while as at by for
  from in on to with after before since until then there here however meanwhile although though because what who whose which why how
  where not no nor one two three four five six seven eight nine ten some many most all both each every another other such only even still also now later
  earlier monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december yes well ok asked according despite during under over about more less few several last next old first
  second former late early today yesterday tomorrow correction among amid against speaking citing neither either just once instead like outside
  inside near perhaps indeed finally through toward per yet speaking without within whether than following until unless between across`);
