import type { Briefing } from '../../briefing/briefing.js';
import { briefingMessage } from './briefingMessage.js';
import { button, customId, rows } from '../interaction/buttons.js';
import type { MessageBody } from '../format/messageBody.js';
import type { Texts } from '../locales/english.js';

export interface BriefingPageOptions {
  /** Of the kept briefing; null when it could not be kept, and there are no buttons then. */
  readonly id: string | null;
  /** Stories on the pages before. */
  readonly offset: number;
  /** Whether it may be shown to the channel. */
  readonly mayShow: boolean;
}

/** A page of a briefing with what can be done with it; components/briefingButtons.ts does it. */
export function briefingPage(
  briefing: Briefing,
  { id, offset, mayShow }: BriefingPageOptions,
  texts: Texts,
): MessageBody {
  const { body, next } = briefingMessage(briefing, offset, texts);
  if (id === null) return body;
  const more =
    next === null
      ? []
      : [
          button(
            texts.moreStories(briefing.stories.length - next),
            customId('briefing', 'more', id, String(next)),
          ),
        ];
  const show = mayShow ? [button(texts.show, customId('briefing', 'show', id))] : [];
  return { ...body, components: rows([...more, ...show]) };
}
