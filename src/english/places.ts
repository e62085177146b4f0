import { US_PLACES } from './usPlaces.js';

/** Countries, capitals and seats of government that stand for their governments: "Moscow denies it". Source: United Nations, list of member states and capitals. */
export const PLACES: ReadonlySet<string> = new Set(
  `Afghanistan Kabul Albania Algeria Argentina Armenia Australia Canberra Austria Vienna Azerbaijan Baku Bahrain Belarus Minsk
  Belgium Brussels Bolivia Brazil Brasilia Britain London England Scotland Wales Bulgaria Sofia Canada Ottawa Chile Santiago China
  Beijing Colombia Bogota Croatia Cuba Havana Cyprus Denmark Copenhagen Egypt Cairo Estonia Ethiopia Finland Helsinki France Paris
  Georgia Germany Berlin Greece Athens Hungary Budapest Iceland India Delhi Indonesia Jakarta Iran Tehran Iraq Baghdad Ireland
  Dublin Israel Jerusalem Italy Rome Japan Tokyo Jordan Amman Kazakhstan Kenya Nairobi Kosovo Kuwait Latvia Riga Lebanon Beirut
  Libya Tripoli Lithuania Vilnius Malaysia Mexico Moldova Mongolia Morocco Myanmar Nepal Netherlands Nigeria Norway Oslo Pakistan
  Islamabad Palestine Panama Peru Philippines Manila Poland Warsaw Portugal Lisbon Pyongyang Qatar Doha Romania Bucharest Russia
  Moscow Riyadh Senegal Serbia Belgrade Seoul Singapore Slovakia Slovenia Somalia Spain Madrid Sudan Sweden Stockholm Switzerland
  Syria Damascus Taiwan Taipei Thailand Bangkok Tunisia Turkey Ankara Uganda Ukraine Kyiv Kiev Uruguay Venezuela Caracas Vietnam
  Hanoi Washington Yemen Zimbabwe`
    .split(/\s+/u)
    .concat(US_PLACES, [
      'Downing Street',
      'North Korea',
      'South Korea',
      'Saudi Arabia',
      'South Africa',
      'New Zealand',
      'Sri Lanka',
      'United States',
      'United Kingdom',
      'European Union',
      'Capitol Hill',
      'Wall Street',
      'White House',
      'United Nations',
    ]),
);
