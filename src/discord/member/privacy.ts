import { ButtonStyle } from 'discord.js';
import { sentence } from '../format/messageBody.js';
import { button, defineButtons, rows } from '../interaction/buttons.js';
import { type Command, FOR_MEMBERS } from '../interaction/command.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';

/** `/privacy`: what is stored about a member, with a button that deletes it. */
export const privacy: Command = {
  data: {
    name: 'privacy',
    description: ENGLISH.commands.privacy,
    ...FOR_MEMBERS,
  },
  async execute(call) {
    await acknowledge(call);
    const { asker, records, follows, keepDays, texts } = call;
    const { member } = asker;
    const all = records.all();
    const own = all.filter((record) => record.member === member);
    const answers = own.filter(({ kind }) => kind === 'answer').length;
    const votes = all.filter(
      (record) => record.kind === 'answer' && Object.hasOwn(record.votes, member),
    ).length;
    const lists = own.length - answers;
    const followed = follows.of(member).length;
    const body =
      own.length + votes + followed === 0
        ? sentence(`${texts.nothingKept}\n${texts.privacy(keepDays, 0, 0, 0, 0)}`)
        : {
            ...sentence(texts.privacy(keepDays, answers, votes, lists, followed)),
            components: rows([button(texts.deleteMine, privacyButtons.id('delete'), ButtonStyle.Danger)]),
          };
    await editReply(call, body);
  },
};

export const privacyButtons = defineButtons('privacy', {
  /** Deletes what is stored about the member who presses the button. */
  delete: {
    takes: [],
    async handle(call) {
      await acknowledge(call);
      const { asker, records, follows, lastQuestions, texts } = call;
      const forgotten = (await records.forget(asker.member)) + (await follows.forget(asker.member));
      lastQuestions.forget(asker.member);
      await editReply(call, sentence(texts.deletedMine(forgotten)));
    },
  },
});
