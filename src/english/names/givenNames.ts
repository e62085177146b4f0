import { wordSet } from '../wordSet.js';

/**
 * Given names that tell whether "he" or "she" can be meant. Source: U.S. Social Security Administration, Top Names
 * Over the Last 100 Years, with the commonest names of European and Arabic-speaking countries; names borne by both
 * are left out.
 */
export const MALE_NAMES = wordSet(`
  aaron abdul adam ahmed albert alexander alexei ali alistair anders andrew angus anthony antonio arthur austin avi
  ben benjamin bernie bill billy bo bob bobby boris bradley brandon brian bruce bryan carl carlo carlos charles
  chris christian christopher chuck colin dan daniel dave david dennis diego dmitri dmitry don donald doug douglas
  duncan ed edward emmanuel eric erik ethan eugene fernando frank françois fred gabriel gary george gerald giovanni
  gordon graham greg gregory hank hans harold harry hassan henry hugh hussein ian ibrahim igor ivan jack jacob
  jacques james jan jason javier jeff jeffrey jens jeremy jerry jesse jim joe john johnny jonathan jose joseph
  joshua juan justin karl keith ken kenneth kevin klaus kyle larry lars lawrence louis luc luigi luis mahmoud
  malcolm manuel marco mark matt matteo matthew michael miguel mike mikhail mitch mohamed mohammed muhammad mustafa
  nathan neil nicholas nick nigel nikolai noah oleg omar pablo paolo patrick paul pedro peter petro philip phillip
  pierre ralph randy ray raymond richard rick rob robert roger ron ronald roy rudolph rudy russell ryan sam samuel
  scott sean sergei sergey shimon simon stefan stephen steve steven stuart ted thomas tim timothy tom tony tyler
  viktor vincent vladimir volodymyr walter william wolfgang yitzhak yuri yusuf zachary`);

/** Source: as for MALE_NAMES. */
export const FEMALE_NAMES = wordSet(`
  abigail ada aisha alexis alice amanda amber amina amy ana anastasia andrea angela ann anna anne ashley astrid
  barbara beth betty beverly brenda brittany carmen carol carolyn catherine charlotte cheryl christina christine
  claire cynthia danielle debbie deborah debra denise diana diane dianne donna doris elena elizabeth emily emma
  evelyn fatima federica frances gina gloria grace greta hannah heather heidi helen hillary ingrid irina isabella
  jacqueline jane janet janice jeanne jennifer jessica jill joan joyce judith judy julia julie karen kate katherine
  kathleen kathryn kathy katie kayla kimberly kirsten laura lauren leila linda lindsay lisa liz loretta lori lucia
  madison margaret maria marilyn marine marsha marta martha mary megan melissa michelle nancy natalia natalie nicola
  nicole nikki olga olivia pamela patricia paula peggy petra rachel rebecca rosa ruth sally samantha sandra sara
  sarah sharon shirley sofia sonia sophia stephanie sue susan svetlana ségolène tammy tatiana teresa theresa tiffany
  tina ursula victoria virginia wendy yasmin`);

/** Whether a word in lower case is on one of the two lists. */
export function isGivenName(word: string): boolean {
  return MALE_NAMES.has(word) || FEMALE_NAMES.has(word);
}

/**
 * Given names that look like what someone does: "Hunter", "Dean". Source: U.S. Social Security Administration, Top
 * 1000 Names since 1990, those in -er, -or, -man and the like and those that are a title as well.
 */
export const NAMES_LIKE_NOUNS = wordSet(`
  abner aimee alexander amber archer asher baker bess bryant carter chandler chester christopher coleman conner
  connor cooper dean desiree dieter duke earl eleanor elmer esther fisher fletcher foster freeman ginger grant
  grover gunner gunter gunther harper heather hector herman homer hunter igor jasper javier jennifer jess lester
  luther major marian miller nestor norman oliver palmer parker peter pieter piper porter prince rainer reiner renee
  roger ryder salvador sander sawyer sherman skyler spencer sumner tanner taylor tess trevor truman tucker turner
  tyler victor viktor walker walter warner werner xavier`);
