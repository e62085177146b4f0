import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  type Attachment,
  ComponentType,
  type RepliableInteraction,
  TextInputStyle,
} from 'discord.js';
import { MemberError } from '../../errors.js';
import { pastedLink } from '../../intake/pastedLink.js';
import { defineForms } from '../interaction/buttons.js';
import { type CommandCall, type InteractionCall } from '../interaction/call.js';
import { FOR_MODERATORS, type MessageMenu } from '../interaction/command.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledge, refuse } from '../interaction/reply.js';
import { ENGLISH, type Texts } from '../locales/english.js';
import { showDraft } from './storyDraft.js';

/** Discord's own limit for one text in a form. */
const MAX_TEXT_LENGTH = 4_000;
const MAX_TITLE_LENGTH = 300;
/** A message with a link and fewer other letters is about the page. */
const MAX_LINK_WORDS = 60;

/** `/article add`: a file, a link, or a form for a text. */
export async function addStory(call: CommandCall): Promise<void> {
  const { options } = call.interaction;
  const file = options.getAttachment('file');
  const link = options.getString('link');
  const refusal = checkArticleManager(call);
  if (refusal === null && file === null && link === null) {
    await call.interaction.showModal(textForm(call.texts));
    return;
  }
  if (!(await acknowledge(call, refusal))) return;
  if (file !== null) await addFile(call, file);
  else await addLink(call, link ?? '');
}

/** A text that was pasted into the form. */
export const textForms = defineForms('paste', {
  text: {
    takes: [],
    async handle(call) {
      if (!(await acknowledge(call, checkArticleManager(call)))) return;
      const { fields } = call.interaction;
      const title = fields.getTextInputValue('title').replace(/\s+/gu, ' ').trim();
      // Discord takes white space away at both ends of a field, so a text goes on where a paragraph ends.
      const text = ['text', 'text2', 'text3']
        .map((name) => fields.getTextInputValue(name).trim())
        .filter((part) => part !== '')
        .join('\n\n');
      await addText(call, title, text);
    },
  },
});

/** In the menu of a message: its file, its link or its text. */
export const addMenu: MessageMenu = {
  data: { type: ApplicationCommandType.Message, name: ENGLISH.commands.addMenu, ...FOR_MODERATORS },
  async execute(call) {
    const refusal = checkArticleManager(call);
    if (refusal !== null) {
      await refuse(call, refusal);
      return;
    }
    await acknowledge(call);
    const { attachments, content, embeds } = call.interaction.targetMessage;
    const file = attachments.first();
    const link = /https?:\/\/[^\s<>]+/u.exec(content)?.[0] ?? null;
    const rest = content.replace(/https?:\/\/[^\s<>]+/gu, '').trim();
    if (file !== undefined) await addFile(call, file);
    else if (link !== null && rest.length <= MAX_LINK_WORDS) await addLink(call, link);
    else if (content.trim() !== '') await addText(call, '', content);
    else if (embeds[0]?.url != null) await addLink(call, embeds[0].url);
    else throw new MemberError(call.texts.emptyMessageToAdd);
  },
};

type AddCall = InteractionCall<RepliableInteraction>;

async function addFile(call: AddCall, { name, size, url }: Attachment): Promise<void> {
  const bytes = await call.fetchAttachment({ name, size, url });
  await showDraft(call, await call.stories.read({ name, bytes }));
}

async function addLink(call: AddCall, link: string): Promise<void> {
  await showDraft(call, await call.stories.readLink(pastedLink(link)));
}

async function addText(call: AddCall, title: string, text: string): Promise<void> {
  const content = title === '' ? text : `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}`;
  await showDraft(call, await call.stories.read({ name: 'story.md', bytes: Buffer.from(content) }));
}

function textForm({ preview }: Texts): APIModalInteractionResponseCallbackData {
  const input = (name: string, label: string, max: number, required: boolean) => ({
    type: ComponentType.ActionRow as const,
    components: [
      {
        type: ComponentType.TextInput as const,
        style: name === 'title' ? TextInputStyle.Short : TextInputStyle.Paragraph,
        custom_id: name,
        label,
        required,
        max_length: max,
      },
    ],
  });
  return {
    custom_id: textForms.id('text'),
    title: preview.pasteTitle,
    components: [
      input('title', preview.titleLabel, MAX_TITLE_LENGTH, false),
      input('text', preview.textLabel, MAX_TEXT_LENGTH, true),
      input('text2', preview.moreTextLabel, MAX_TEXT_LENGTH, false),
      input('text3', preview.moreTextLabel, MAX_TEXT_LENGTH, false),
    ],
  };
}
