import type { RepliableInteraction } from 'discord.js';
import { storyBody } from '../../article/folder/storyFile.js';
import type { ReadDraft } from '../../draft/parseDraft.js';
import { MemberError } from '../../errors.js';
import { NotKeptError } from '../../state/stateDocument.js';
import { articleTitle } from '../format/articleLines.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { quotationLine } from '../format/quotationLine.js';
import { defineButtons, defineForms, recordId, rows } from '../interaction/buttons.js';
import type { ButtonCall, Call, InteractionCall } from '../interaction/call.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledgeButton, editReply, refuse } from '../interaction/reply.js';
import type { Draft } from '../store/draftStore.js';
import { detailsForm, readDetails } from './detailsForm.js';
import { draftMessage } from './draftMessage.js';
import { removeButton } from './removedStory.js';

const SHOWN_QUOTATIONS = 5;
const KEPT_FURNITURE = 20;
const MAX_LINE_LENGTH = 300;

/** Below the preview of a story. */
export const draftButtons = defineButtons('draft', {
  add: { takes: [recordId], handle: (call, id: string) => add(call, id, false) },
  replace: { takes: [recordId], handle: (call, id: string) => add(call, id, true) },
  edit: {
    takes: [recordId],
    async handle(call, id: string) {
      if (!(await isManager(call))) return;
      const draft = await draftOf(call, id);
      await call.interaction.showModal(detailsForm(draftForms.id('details', id), draft.details, call.texts));
    },
  },
  cancel: {
    takes: [recordId],
    async handle(call, id: string) {
      if (!(await mayManage(call))) return;
      await call.drafts.remove(id);
      await editReply(call, sentence(call.texts.preview.canceled));
    },
  },
});

export const draftForms = defineForms('draft', {
  details: {
    takes: [recordId],
    async handle(call, id: string) {
      if (!(await isManager(call))) return;
      const details = readDetails(call.interaction, call.texts);
      const draft = await draftOf(call, id);
      await acknowledgeButton(call.interaction);
      const changed = { ...draft, details };
      await call.drafts.change(id, changed);
      await editReply(call, preview(id, changed, call));
    },
  },
});

/** Shows a story that was read to the moderator alone, with the buttons that add it. */
export async function showDraft(call: InteractionCall<RepliableInteraction>, read: ReadDraft): Promise<void> {
  const { guild } = call.asker;
  const { article, quotations, furniture } = read;
  const { title, source, url, published, author } = article;
  const draft: Draft = {
    guild,
    details: { title, source, url, published, author },
    body: storyBody(article),
    paragraphs: article.blocks.filter(({ kind }) => kind === 'paragraph').length,
    quotations: quotations
      .slice(0, SHOWN_QUOTATIONS)
      .map((quotation) => quotationLine(quotation, call.texts)),
    quotationCount: quotations.length,
    furniture: furniture.slice(0, KEPT_FURNITURE).map((line) => line.slice(0, MAX_LINE_LENGTH)),
    furnitureCount: furniture.length,
  };
  const id = await call.drafts.add(draft);
  await editReply(call, preview(id, draft, call));
}

function preview(id: string, draft: Draft, { stories, texts }: Call): MessageBody {
  const duplicate = stories.duplicateOf({ url: draft.details.url, body: draft.body });
  const ids = {
    add: draftButtons.id('add', id),
    replace: draftButtons.id('replace', id),
    edit: draftButtons.id('edit', id),
    cancel: draftButtons.id('cancel', id),
  };
  const isTooOld = stories.isTooOld(draft.details.published);
  return draftMessage(draft, { duplicate, isTooOld }, ids, texts);
}

async function add(call: ButtonCall, id: string, replaces: boolean): Promise<void> {
  await draftOf(call, id);
  if (!(await mayManage(call))) return;
  const { drafts, stories, newsdesk, texts, log, asker } = call;
  // Whoever presses twice adds once.
  const draft = await drafts.take(id);
  if (draft === null) throw new MemberError(texts.preview.expired);
  await editReply(call, sentence(texts.preview.adding));
  const { details, body } = draft;
  try {
    const duplicate = replaces ? stories.duplicateOf({ url: details.url, body }) : null;
    const added =
      duplicate === null
        ? await stories.add(details, body)
        : ((await stories.replace(duplicate.id, details, body)) ?? (await stories.add(details, body)));
    await drafts.remove(id);
    log.info({ by: asker.member, replaced: duplicate !== null }, 'story added');
    const isThere = newsdesk.articles().some(({ article }) => article.id === added);
    const title = articleTitle(details);
    const content = !isThere
      ? texts.storyNotIndexed(title)
      : duplicate === null
        ? texts.storyIsThere(title)
        : texts.storyReplaced(title);
    await editReply(call, { ...sentence(content), components: rows([removeButton(added, call)]) });
  } catch (error) {
    await drafts.putBack(id);
    if (!(error instanceof MemberError) && !(error instanceof NotKeptError)) throw error;
    log.warn({ err: error }, 'story not added');
    // The buttons come back, so that it can be tried again.
    const shown = preview(id, draft, call);
    const fault = error instanceof MemberError ? error.message : texts.notSaved;
    await editReply(call, { ...shown, content: `${fault}\n${shown.content}`.trimEnd() });
  }
}

/** Throws a MemberError for a draft that is gone, or one of another server. */
async function draftOf({ drafts, asker, texts }: Call, id: string): Promise<Draft> {
  const draft = await drafts.load(id);
  if (draft?.guild !== asker.guild) throw new MemberError(texts.preview.expired);
  return draft;
}

async function mayManage(call: ButtonCall): Promise<boolean> {
  const may = await isManager(call);
  if (may) await acknowledgeButton(call.interaction);
  return may;
}

/** Refuses anybody else; leaves the interaction open, as a form can only be shown before any reply. */
async function isManager(call: InteractionCall<RepliableInteraction>): Promise<boolean> {
  const refusal = checkArticleManager(call);
  if (refusal !== null) await refuse(call, refusal);
  return refusal === null;
}
