import { localDate } from '../../briefing/localTime.js';
import { atMost } from '../../waits.js';
import { sentence } from '../format/messageBody.js';
import { type Command, FOR_MEMBERS } from '../interaction/command.js';
import { mayWrite } from '../interaction/permissions.js';
import { checkChannel, noIndexText } from '../interaction/preconditions.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { firstPage } from './briefingPage.js';

/** A member does not wait for longer until new stories are indexed. */
const LONGEST_LOOK_MS = 10_000;

/** `/briefing`: what is new since this channel's last one, for the asker alone. */
export const briefing: Command = {
  data: { name: 'briefing', description: ENGLISH.commands.briefing, ...FOR_MEMBERS },
  async execute(call) {
    if (!(await acknowledge(call, checkChannel(call)))) return;
    const { interaction, asker, newsdesk, ledger, schedules, now, zone } = call;
    if (newsdesk.generation() === null) {
      await editReply(call, sentence(noIndexText(call)));
      return;
    }
    await atMost(LONGEST_LOOK_MS, call.lookForStories());
    const scheduled = schedules().find(({ channel }) => channel === asker.channel);
    const composed = await newsdesk.briefing({
      date: localDate(now(), scheduled?.zone ?? zone),
      shown: ledger.shown(asker.channel),
    });
    const options = { asker, mayShow: mayWrite(interaction) };
    await editReply(call, await firstPage(composed, options, call));
  },
};
