import { ButtonStyle, type ModalSubmitInteraction } from 'discord.js';
import { type Decision, findById } from '../../newsdesk/correction/correction.js';
import { shakyOf, type ShakyQuotation, shakyQuotations } from '../../newsdesk/correction/review.js';
import { typedSpeaker } from '../../newsdesk/correction/typedSpeaker.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { truncate } from '../format/text.js';
import { button, defineButtons, defineForms, ExpiredError, recordId, rows } from '../interaction/buttons.js';
import type { ButtonCall, Call, InteractionCall } from '../interaction/call.js';
import { checkArticleManager, noIndexText } from '../interaction/preconditions.js';
import { acknowledgeButton, editReply, refuse } from '../interaction/reply.js';
import { decisionWords } from './correctionLine.js';
import { decide } from './decide.js';
import { candidateMark, reviewCard } from './reviewCard.js';
import { speakerForm, typedIn } from './speakerForm.js';

/** `all`: then comes the next one. `one`: from an answer; it may take the place of an earlier decision. */
type Flow = 'all' | 'one';

const flowOf = (text: string | undefined): Flow | null => (text === 'all' || text === 'one' ? text : null);

/** Discord's own limit. */
const MAX_LABEL_LENGTH = 80;

/** What a moderator can say of a quotation that is shown. */
export const reviewButtons = defineButtons('review', {
  right: {
    takes: [flowOf, recordId, recordId],
    handle: (call, flow, id, mark) =>
      settle(call, { flow, id }, (shaky) => {
        const { candidate } = shaky;
        if (candidate === null || candidateMark(shaky) !== mark) return null;
        return { kind: 'set', name: candidate.name, role: candidate.role };
      }),
  },
  another: {
    takes: [flowOf, recordId],
    async handle(call, flow, id) {
      const refusal = checkArticleManager(call);
      // A form has to be the first reply to a button.
      if (refusal === null)
        await call.interaction.showModal(speakerForm(reviewForms.id('another', flow, id), call.texts));
      else await refuse(call, refusal);
    },
  },
  nobody: {
    takes: [flowOf, recordId],
    handle: (call, flow, id) => settle(call, { flow, id }, () => ({ kind: 'nobody' })),
  },
  skip: {
    takes: [flowOf, recordId],
    handle: (call, flow, id) => settle(call, { flow, id }, () => ({ kind: 'skip' })),
  },
  /** Opens one of the quotations of an answer. */
  open: {
    takes: [recordId],
    async handle(call, id) {
      const refusal = checkArticleManager(call);
      if (refusal !== null) {
        await refuse(call, refusal);
        return;
      }
      await acknowledgeButton(call.interaction);
      const shaky = shakyById(call, id);
      const { corrections, texts } = call;
      const earlier = corrections.list().find((correction) => correction.id === id)?.decision;
      const content = earlier === undefined ? '' : texts.decidedNow(decisionWords(earlier, texts));
      await editReply(call, shaky === null ? sentence(texts.reviewStale) : card(shaky, 'one', content, call));
    },
  },
});

export const reviewForms = defineForms('review', {
  another: {
    takes: [flowOf, recordId],
    handle: (call, flow, id) =>
      settle(call, { flow, id }, () => {
        const { name, role } = typedIn(call.interaction);
        const speaker = typedSpeaker(name, role, call.newsdesk.speakers());
        return speaker === null ? call.texts.emptyName : { kind: 'set', ...speaker };
      }),
  },
});

/** The next quotation to review, or that there is none. */
export function nextToReview(call: Call, notice: string): MessageBody {
  const { newsdesk, corrections, texts } = call;
  if (newsdesk.generation() === null) return sentence(noIndexText(call));
  const left = shakyQuotations(newsdesk.uncorrectedArticles(), corrections.list());
  const [first] = left;
  if (first === undefined) {
    const skipped = corrections.list().filter(({ decision }) => decision.kind === 'skip').length;
    return sentence([notice, texts.nothingToReview(skipped)].filter(Boolean).join('\n'));
  }
  return card(first, 'all', [notice, texts.toReview(left.length)].filter(Boolean).join('\n'), call);
}

interface Place {
  readonly flow: Flow;
  readonly id: string;
}

/**
 * Saves what was decided about a quotation and shows what comes next. A decision that is a sentence is none; null: the
 * card is not as it was any more, and the moderator looks at it again.
 */
async function settle(
  call: ButtonCall | InteractionCall<ModalSubmitInteraction>,
  { flow, id }: Place,
  decisionOn: (shaky: ShakyQuotation) => Decision | string | null,
): Promise<void> {
  const { interaction, corrections, texts } = call;
  const refusal = checkArticleManager(call);
  if (refusal !== null) {
    await refuse(call, refusal);
    return;
  }
  if (!interaction.isMessageComponent() && !interaction.isFromMessage()) throw new ExpiredError();
  await acknowledgeButton(interaction);
  const shaky = shakyById(call, id);
  const earlier = corrections.list().find((correction) => correction.id === id)?.decision;
  if (shaky === null || (flow === 'all' && earlier !== undefined)) {
    const notice =
      shaky === null || earlier === undefined
        ? texts.reviewStale
        : texts.alreadyDecided(decisionWords(earlier, texts));
    await editReply(call, flow === 'all' ? nextToReview(call, notice) : sentence(notice));
    return;
  }
  const decision = decisionOn(shaky);
  if (decision === null || typeof decision === 'string') {
    await editReply(call, card(shaky, flow, decision ?? texts.reviewChanged, call));
    return;
  }
  const { indexed, quotation } = shaky;
  const notice = await decide(indexed, quotation, decision, call, { mayReplace: flow === 'one' });
  await editReply(call, flow === 'all' ? nextToReview(call, notice) : sentence(notice));
}

function shakyById({ newsdesk }: Call, id: string): ShakyQuotation | null {
  const found = findById(newsdesk.uncorrectedArticles(), id);
  return found === null ? null : shakyOf(found.indexed, found.quotation);
}

function card(shaky: ShakyQuotation, flow: Flow, content: string, { texts }: Call): MessageBody {
  const { id, candidate } = shaky;
  const right =
    candidate === null
      ? []
      : [
          button(
            truncate(texts.rightSpeaker(candidate.name.replace(/\s+/gu, ' ')), MAX_LABEL_LENGTH),
            reviewButtons.id('right', flow, id, candidateMark(shaky)),
            ButtonStyle.Success,
          ),
        ];
  return {
    ...reviewCard(shaky, content, texts),
    components: rows([
      ...right,
      button(texts.anotherSpeaker, reviewButtons.id('another', flow, id)),
      button(texts.nobodySpeaker, reviewButtons.id('nobody', flow, id)),
      ...(flow === 'all' ? [button(texts.skipQuotation, reviewButtons.id('skip', flow, id))] : []),
    ]),
  };
}
