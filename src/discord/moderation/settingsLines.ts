import type { Call } from '../interaction/call.js';

/** What is in force on the server, a line each, with where it comes from. */
export function settingsLines({ asker, servers, texts }: Call): string[] {
  const { privateByDefault, language, allowedChannels, forbiddenChannels, storiesChannel, mondayVoices } =
    servers.of(asker.guild);
  const source = (isSet: boolean) => `*(${isSet ? texts.setHere : texts.fromDefault})*`;
  const channels = (ids: readonly string[]) => ids.map((id) => `<#${id}>`).join(', ');
  return [
    `${texts.privateByDefault(privateByDefault ?? false)} ${source(privateByDefault !== null)}`,
    `${texts.language(texts.languageName)} ${source(language !== null)}`,
    allowedChannels.length === 0
      ? `${texts.channels(texts.allChannels)} ${source(false)}`
      : `${texts.channels(channels(allowedChannels))} ${source(true)}`,
    ...(forbiddenChannels.length === 0
      ? []
      : [`${texts.notIn(channels(forbiddenChannels))} ${source(true)}`]),
    `${texts.storiesChannel(storiesChannel === null ? texts.noChannel : channels([storiesChannel]))} ${source(storiesChannel !== null)}`,
    `${texts.mondayVoices(mondayVoices)} ${source(mondayVoices)}`,
  ];
}
