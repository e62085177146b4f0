import { nameSet } from '../wordSet.js';

/**
 * Countries, capitals and seats of government that stand for their governments: "Moscow denies it". Source: United
 * Nations, list of member states and capitals, with the British nations and the seats and streets that news names
 * governments and markets by.
 */
const STATES = nameSet(`
  Afghanistan, Albania, Algeria, Amman, Ankara, Argentina, Armenia, Athens, Australia, Austria, Azerbaijan, Baghdad,
  Bahrain, Baku, Bangkok, Beijing, Beirut, Belarus, Belgium, Belgrade, Berlin, Bogota, Bolivia, Brasilia, Brazil,
  Britain, Brussels, Bucharest, Budapest, Bulgaria, Cairo, Canada, Canberra, Capitol Hill, Caracas, Chile, China,
  Colombia, Copenhagen, Croatia, Cuba, Cyprus, Damascus, Delhi, Denmark, Doha, Downing Street, Dublin, Egypt,
  England, Estonia, Ethiopia, European Union, Finland, France, Georgia, Germany, Greece, Hanoi, Havana, Helsinki,
  Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Islamabad, Israel, Italy, Jakarta, Japan, Jerusalem,
  Jordan, Kabul, Kazakhstan, Kenya, Kiev, Kosovo, Kuwait, Kyiv, Latvia, Lebanon, Libya, Lisbon, Lithuania, London,
  Madrid, Malaysia, Manila, Mexico, Minsk, Moldova, Mongolia, Morocco, Moscow, Myanmar, Nairobi, Nepal, Netherlands,
  New Zealand, Nigeria, North Korea, Norway, Oslo, Ottawa, Pakistan, Palestine, Panama, Paris, Peru, Philippines,
  Poland, Portugal, Pyongyang, Qatar, Riga, Riyadh, Romania, Rome, Russia, Santiago, Saudi Arabia, Scotland,
  Senegal, Seoul, Serbia, Singapore, Slovakia, Slovenia, Sofia, Somalia, South Africa, South Korea, Spain,
  Sri Lanka, Stockholm, Sudan, Sweden, Switzerland, Syria, Taipei, Taiwan, Tehran, Thailand, Tokyo, Tripoli,
  Tunisia, Turkey, Uganda, Ukraine, United Kingdom, United Nations, United States, Uruguay, Venezuela, Vienna,
  Vietnam, Vilnius, Wales, Wall Street, Warsaw, Washington, White House, Yemen, Zimbabwe`);

/**
 * States of the United States, and its larger cities whose names have two words and more, which else look like names
 * of persons: "in South Carolina", "from Des Moines". Source: U.S. Census Bureau, list of states and of incorporated
 * places over 100,000 people. "Virginia" and "Washington" alone are left out: they are names of persons as well.
 */
const US_PLACES = nameSet(`
  Alabama, Alaska, Ann Arbor, Arizona, Arkansas, Baton Rouge, California, Cape Coral, Carson City, Cedar Rapids,
  Chula Vista, Colorado, Colorado Springs, Connecticut, Corpus Christi, Council Bluffs, Daly City, Delaware,
  Des Moines, El Paso, Florida, Fort Collins, Fort Lauderdale, Fort Wayne, Fort Worth, Grand Prairie, Grand Rapids,
  Green Bay, Hawaii, Idaho, Illinois, Indiana, Iowa, Iowa City, Jersey City, Kansas, Kansas City, Kentucky,
  Las Cruces, Las Vegas, Little Rock, Long Beach, Los Angeles, Louisiana, Maine, Maryland, Massachusetts, Michigan,
  Minnesota, Mississippi, Missouri, Montana, Myrtle Beach, Nebraska, Nevada, New Hampshire, New Haven, New Jersey,
  New Mexico, New Orleans, New York, New York City, North Carolina, North Dakota, Ohio, Oklahoma, Oklahoma City,
  Oregon, Overland Park, Palm Beach, Pennsylvania, Puerto Rico, Rancho Cucamonga, Rhode Island, Salt Lake City,
  San Antonio, San Diego, San Francisco, San Jose, Santa Ana, Santa Clarita, Santa Fe, Santa Rosa, Sioux Falls,
  South Bend, South Carolina, South Dakota, St. Louis, St. Paul, St. Petersburg, Tennessee, Texas, Utah, Vermont,
  Virginia Beach, West Palm Beach, West Valley City, West Virginia, Wisconsin, Wyoming`);

/** Places that are no names of persons. */
export const PLACES: ReadonlySet<string> = new Set([...STATES, ...US_PLACES]);
