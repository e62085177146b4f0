/**
 * States of the United States, and its larger cities whose names have two words and more, which else look like names of persons: "in
 * South Carolina", "from Des Moines". Source: U.S. Census Bureau, list of states and of incorporated places over 100,000 people. "Virginia"
 * and "Washington" alone are left out: they are names of persons as well.
 */
export const US_PLACES: readonly string[] =
  `Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii,
  Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi,
  Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma,
  Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, West Virginia, Wisconsin, Wyoming,
  Puerto Rico, New York City, Los Angeles, San Antonio, San Diego, San Jose, Fort Worth, San Francisco, El Paso, Oklahoma City, Las Vegas,
  Kansas City, Long Beach, Colorado Springs, Virginia Beach, New Orleans, Corpus Christi, St. Paul, St. Louis, Santa Ana, Jersey City,
  Chula Vista, Fort Wayne, St. Petersburg, Baton Rouge, Des Moines, Santa Clarita, Salt Lake City, Little Rock, Grand Rapids, Grand
  Prairie, Overland Park, Sioux Falls, Cedar Rapids, Fort Lauderdale, Cape Coral, Palm Beach, West Palm Beach, Rancho Cucamonga, Santa
  Rosa, Green Bay, Ann Arbor, New Haven, West Valley City, South Bend, Daly City, Las Cruces, Fort Collins, Carson City, Santa Fe, Council
  Bluffs, Myrtle Beach, Iowa City`
    .replace(/\s+/gu, ' ')
    .split(', ');
