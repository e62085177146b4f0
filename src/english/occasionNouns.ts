import { wordSet } from './wordSet.js';

/**
 * Nouns for that in which something was said: a text, a broadcast or a meeting. Source: FrameNet's frames Text,
 * Communication_means, Discussion and Assemble, as far as news names occasions with them.
 */
export const OCCASION_NOUNS = wordSet(`
  account ad address advertisement advisory affidavit appearance article blog book breakfast brief briefing
  broadcast call ceremony column comments complaint conference conferences convention conversation court debate
  deposition diary dinner dissent e-mail email essay eulogy event filing forum fundraiser gathering hall hearing
  interview interviews keynote lawsuit letter lunch luncheon meeting memo memoir memorandum message monologue note
  op-ed opinion order panel podcast post posting posts program programme rallies rally release remarks report ruling
  segment sermon session show speech speeches statement stop summit telecast testimony text toast town-hall trial
  tweet tweets video`);

/**
 * Where something is posted or aired. Source: FrameNet's frame Communication_means, with the services that news
 * quotes from.
 */
export const MEDIA_NAMES = wordSet(`
  abc air bbc bloomberg c-span cbs cnbc cnn facebook fox instagram linkedin medium msnbc nbc npr pbs periscope radio
  reddit snapchat telegram television tiktok tv twitter youtube`);
