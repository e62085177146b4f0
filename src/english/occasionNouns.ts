import { wordSet } from './wordSet.js';

/**
 * Nouns for that in which something was said: a text, a broadcast or a meeting. Source: FrameNet's frames Text, Communication_means,
 * Discussion and Assemble, as far as news names occasions with them.
 */
export const OCCASION_NOUNS = wordSet(`
  statement interview interviews speech address remarks tweet tweets post posts posting letter email e-mail memo memorandum message
  note call conference conferences briefing hearing debate appearance event testimony deposition affidavit filing forum rally rallies
  meeting town-hall hall fundraiser op-ed column essay article blog broadcast video podcast conversation report ruling opinion
  dissent order convention ceremony summit session speeches comments lawsuit complaint brief release advisory monologue sermon eulogy
  panel lunch luncheon dinner breakfast gathering stop toast keynote telecast program programme show segment ad advertisement
  memoir book diary text account court trial`);

/** Where something is posted or aired. Source: FrameNet's frame Communication_means, with the services that news quotes from. */
export const MEDIA_NAMES = wordSet(`
  twitter facebook instagram youtube snapchat reddit linkedin telegram tiktok periscope medium television tv radio air fox cnn msnbc
  nbc abc cbs pbs npr bbc c-span cnbc bloomberg`);
