import { ButtonStyle } from 'discord.js';
import type { Texts } from '../locales/english.js';
import { button, customId, rows } from '../interaction/buttons.js';
import type { ComponentRow } from '../format/messageBody.js';

export interface AnswerButtonsOptions {
  /** Of the kept answer. */
  readonly id: string;
  /** Whether there is anything to look around or go on from. */
  readonly hasPassages: boolean;
  /** Whether there are more passages than are shown. */
  readonly hasMore: boolean;
  /** Whether a private answer may be shown to the channel. */
  readonly mayShow: boolean;
}

/** What can be done with an answer; components/answerButtons.ts does it. */
export function answerButtons(
  { id, hasPassages, hasMore, mayShow }: AnswerButtonsOptions,
  texts: Texts,
): ComponentRow[] {
  return rows(
    [
      ...(hasMore ? [button(texts.more, customId('answer', 'more', id))] : []),
      ...(hasPassages ? [button(texts.surroundings, customId('answer', 'around', id))] : []),
      ...(mayShow ? [button(texts.show, customId('answer', 'show', id), ButtonStyle.Primary)] : []),
    ],
    [
      button(texts.helpful, customId('answer', 'helpful', id)),
      button(texts.notHelpful, customId('answer', 'unhelpful', id)),
      button(texts.remove, customId('answer', 'delete', id)),
    ],
  );
}
