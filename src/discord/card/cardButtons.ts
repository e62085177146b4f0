import { ButtonStyle } from 'discord.js';
import type { Painted, Theme } from '../../picture/picture.js';
import { type ComponentRow, sentence } from '../format/messageBody.js';
import { button, defineButtons, offset, optionalOffset, recordId, rows } from '../interaction/buttons.js';
import type { ButtonCall } from '../interaction/call.js';
import { checkMayPost } from '../interaction/preconditions.js';
import { acknowledge, acknowledgeButton, editReply, refuse } from '../interaction/reply.js';
import type { Texts } from '../locales/english.js';
import { cardFile, cardOf } from './cardMessage.js';
import { type CardQuotation, cardQuotations } from './cardQuotations.js';

/** A quotation as a picture, for the member who presses the button; one button more shows it to everybody. */
export const cardButtons = defineButtons('card', {
  /** Under an answer or a list of quotations; `from`: how many of the list the pages before have shown. */
  open: {
    takes: [recordId, optionalOffset],
    async handle(call, id, from) {
      await acknowledge(call);
      await showCard(call, { id, from: from ?? 0, index: 0, theme: 'light' });
    },
  },
  /** Under a card: another quotation, or the other colors. */
  turn: {
    takes: [recordId, offset, offset, themeName],
    async handle(call, id, from, index, theme) {
      await acknowledgeButton(call.interaction);
      await showCard(call, { id, from, index, theme });
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
      const { interaction } = call;
      await acknowledgeButton(interaction);
      const place = { id, from, index, theme };
      const found = await cardQuotations(call, id, from);
      await editReply(call, { components: cardRows(place, found.length, call.texts, { mayShare: false }) });
      const quotation = found[index];
      const painted = quotation === undefined ? null : await paint(quotation, theme, call);
      if (quotation === undefined || painted?.kind !== 'painted') return;
      await interaction.followUp({ files: [cardFile(quotation, painted.png)] });
    },
  },
});

interface CardPlace {
  /** Of the stored answer or list. */
  readonly id: string;
  readonly from: number;
  /** Of the quotation, among those that may stand on a card. */
  readonly index: number;
  readonly theme: Theme;
}

async function showCard(call: ButtonCall, place: CardPlace): Promise<void> {
  const { texts } = call;
  const found = await cardQuotations(call, place.id, place.from);
  const quotation = found[place.index];
  if (quotation === undefined) {
    await editReply(call, { ...sentence(texts.card.none), attachments: [] });
    return;
  }
  const painted = await paint(quotation, place.theme, call);
  const components = cardRows(place, found.length, texts, { mayShare: painted.kind === 'painted' });
  await editReply(
    call,
    painted.kind === 'painted'
      ? { content: '', files: [cardFile(quotation, painted.png)], attachments: [], components }
      : { content: texts.card[painted.kind], attachments: [], components },
  );
}

function paint(quotation: CardQuotation, theme: Theme, { pictures }: ButtonCall): Promise<Painted> {
  return pictures.paint(cardOf(quotation, theme));
}

function cardRows(
  { id, from, index, theme }: CardPlace,
  count: number,
  texts: Texts,
  { mayShare }: { readonly mayShare: boolean },
): ComponentRow[] {
  const other = theme === 'light' ? 'dark' : 'light';
  const face = { emoji: other === 'dark' ? '🌙' : '☀️', label: texts.card[other] };
  return rows([
    button(face, cardButtons.id('turn', id, from, index, other)),
    ...(index + 1 < count
      ? [button({ emoji: '➡️', label: texts.card.next }, cardButtons.id('turn', id, from, index + 1, theme))]
      : []),
    ...(mayShare
      ? [
          button(
            { emoji: '📢', label: texts.show },
            cardButtons.id('share', id, from, index, theme),
            ButtonStyle.Primary,
          ),
        ]
      : []),
  ]);
}

function themeName(text: string | undefined): Theme | null {
  return text === 'light' || text === 'dark' ? text : null;
}
