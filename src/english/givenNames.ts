import { wordSet } from './wordSet.js';

/**
 * Given names that tell whether "he" or "she" can be meant. Source: U.S. Social Security Administration, Top Names Over the Last 100
 * Years, with the commonest names of European and Arabic-speaking countries; names borne by both are left out.
 */
export const MALE_NAMES = wordSet(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
  paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey jeff ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory greg frank alexander raymond patrick jack dennis jerry
  tyler aaron jose adam henry nathan douglas doug zachary peter kyle walter ethan jeremy harold keith christian roger noah
  gerald carl sean austin arthur lawrence jesse bryan joe billy bruce ralph gabriel juan albert eugene bobby carlos
  johnny bradley philip phillip randy harry vincent russell roy louis mike bill bob jim tom tim dan dave steve chris matt tony
  rick rob ben sam ted ken ron don ed fred nick bernie mitch chuck marco rudy rudolph hank ray vladimir
  sergei sergey dmitry dmitri igor ivan boris mikhail alexei nikolai oleg yuri volodymyr petro viktor hans jens karl
  klaus stefan wolfgang jan lars bo anders erik pierre jacques françois emmanuel luc luigi giovanni matteo paolo carlo
  pablo pedro luis miguel javier diego fernando manuel antonio mohammed muhammad mohamed mahmoud ahmed ali hassan hussein
  ibrahim omar abdul mustafa yusuf yitzhak shimon avi nigel alistair graham colin ian neil malcolm simon stuart
  duncan gordon angus hugh`);

export const FEMALE_NAMES = wordSet(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly
  emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela shirley
  anna brenda pamela emma nicole samantha katherine christine debra rachel carolyn janet maria catherine heather diane olivia
  julie joyce victoria ruth virginia lauren christina joan evelyn judith andrea hannah megan cheryl jacqueline martha
  madison teresa theresa gloria sara janice ann kathryn abigail sophia frances alice judy isabella julia grace denise
  amber marilyn danielle beverly charlotte natalie diana brittany doris kayla alexis lori tiffany anne jane hillary
  nikki loretta sonia elena dianne claire kirsten tammy heidi jill debbie sally wendy jeanne
  lindsay marsha kathy kate katie liz beth sue peggy paula gina tina ursula marine nicola ségolène federica natalia olga
  svetlana irina tatiana anastasia ada petra ingrid greta astrid sofia lucia carmen rosa ana marta fatima aisha leila yasmin
  amina`);

/** Every given name of the two lists. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set([...MALE_NAMES, ...FEMALE_NAMES]);

/**
 * Given names that look like what somebody does: "Hunter", "Dean". Source: U.S. Social Security Administration, Top 1000 Names since
 * 1990, those in -er, -or, -man and the like and those that are a title as well.
 */
export const NAMES_LIKE_NOUNS = wordSet(`
  hunter carter taylor parker tyler cooper porter sawyer spencer walker tucker archer asher tanner connor conner trevor victor
  viktor hector oliver alexander christopher peter pieter walter roger xavier javier jasper chester lester homer palmer harper
  piper heather jennifer esther amber ginger skyler ryder gunner gunther gunter turner miller fisher baker fletcher foster chandler
  grover luther sander sumner warner werner rainer reiner dieter elmer abner eleanor igor nestor salvador norman herman truman
  freeman coleman sherman marian renee aimee desiree bryant grant jess bess tess dean earl duke major prince`);
