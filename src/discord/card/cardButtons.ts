import { ButtonStyle, type InteractionEditReplyOptions, MessageFlags } from 'discord.js';
import type { Painted, Theme } from '../../picture/picture.js';
import { type ComponentRow, sentence } from '../format/messageBody.js';
import {
  button,
  type CustomId,
  defineButtons,
  offset,
  optionalOffset,
  recordId,
  rows,
} from '../interaction/buttons.js';
import type { ButtonCall } from '../interaction/call.js';
import { checkMayPost } from '../interaction/preconditions.js';
import { acknowledge, acknowledgeButton, editReply, refuse } from '../interaction/reply.js';
import type { Texts } from '../locales/english.js';
import { cardFile, cardOf } from './cardMessage.js';
import type { CardQuotation } from './cardQuotations.js';

/** What may stand on a card of what was stored for a message; `from`: how many of a list the pages before showed. */
type FindQuotations = (
  call: ButtonCall,
  id: string,
  from: number,
) => CardQuotation[] | Promise<CardQuotation[]>;

/** A quotation as a picture, for the member who presses the button; one button more shows it to everybody. */
export function defineCardButtons(prefix: string, find: FindQuotations) {
  const ids: CardIds = {
    turn: ({ id, from, index, theme }) => buttons.id('turn', id, from, index, theme),
    share: ({ id, from, index, theme }) => buttons.id('share', id, from, index, theme),
  };
  const show = async (call: ButtonCall, place: CardPlace): Promise<void> => {
    const found = await find(call, place.id, place.from);
    await editReply(call, await cardBody(found, place, ids, call));
  };
  const buttons = defineButtons(prefix, {
    /** Under an answer or a list of quotations. */
    open: {
      takes: [recordId, optionalOffset],
      async handle(call, id, from) {
        await acknowledge(call);
        await show(call, { id, from: from ?? 0, index: 0, theme: 'light' });
      },
    },
    /** Under a card: another quotation, or the other colors. */
    turn: {
      takes: [recordId, offset, offset, themeName],
      async handle(call, id, from, index, theme) {
        await acknowledgeButton(call.interaction);
        await show(call, { id, from, index, theme });
      },
    },
    share: {
      takes: [recordId, offset, offset, themeName],
      async handle(call, id, from, index, theme) {
        const refusal = checkMayPost(call);
        if (refusal !== null) {
          await refuse(call, refusal);
          return;
        }
        await acknowledgeButton(call.interaction);
        const place = { id, from, index, theme };
        const found = await find(call, id, from);
        await editReply(call, { components: turnRow(place, found.length, ids, call.texts) });
        const quotation = found[index];
        const painted = quotation === undefined ? null : await paint(quotation, theme, call);
        if (quotation === undefined || painted?.kind !== 'painted') return;
        // By this message: whoever has opened the same card may share it too.
        const claim = ['card', call.interaction.message.id, from, index, theme].join(' ');
        if (!(await call.records.claim(id, claim))) {
          const content = call.texts.alreadyShown;
          await call.interaction.followUp({ content, flags: MessageFlags.Ephemeral });
          return;
        }
        await call.interaction.followUp({ files: [cardFile(quotation, painted.png)] });
      },
    },
  });
  return buttons;
}

interface CardPlace {
  /** Of the stored answer or list. */
  readonly id: string;
  readonly from: number;
  /** Of the quotation, among those that may stand on a card. */
  readonly index: number;
  readonly theme: Theme;
}

type CardIds = Readonly<Record<'turn' | 'share', (place: CardPlace) => CustomId>>;

/** The card, or the sentence that says why there is none, in place of what the reply had before. */
async function cardBody(
  found: readonly CardQuotation[],
  place: CardPlace,
  ids: CardIds,
  call: ButtonCall,
): Promise<InteractionEditReplyOptions> {
  const { texts } = call;
  const quotation = found[place.index];
  if (quotation === undefined) return { ...sentence(texts.card.none), attachments: [] };
  const painted = await paint(quotation, place.theme, call);
  if (painted.kind !== 'painted') {
    const components = turnRow(place, found.length, ids, texts);
    return { content: texts.card[painted.kind], attachments: [], components };
  }
  const share = button({ emoji: '📢', label: texts.show }, ids.share(place), ButtonStyle.Primary);
  const components = turnRow(place, found.length, ids, texts, share);
  return { content: '', files: [cardFile(quotation, painted.png)], attachments: [], components };
}

function paint(quotation: CardQuotation, theme: Theme, { pictures }: ButtonCall): Promise<Painted> {
  return pictures.paint(cardOf(quotation, theme));
}

function turnRow(
  place: CardPlace,
  count: number,
  { turn }: CardIds,
  texts: Texts,
  ...others: readonly ReturnType<typeof button>[]
): ComponentRow[] {
  const theme = place.theme === 'light' ? 'dark' : 'light';
  const index = place.index + 1;
  const turnColors = { emoji: theme === 'dark' ? '🌙' : '☀️', label: texts.card[theme] };
  return rows([
    button(turnColors, turn({ ...place, theme })),
    ...(index < count ? [button({ emoji: '➡️', label: texts.card.next }, turn({ ...place, index }))] : []),
    ...others,
  ]);
}

function themeName(text: string | undefined): Theme | null {
  return text === 'light' || text === 'dark' ? text : null;
}
