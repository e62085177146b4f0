import { time, TimestampStyles } from 'discord.js';
import type { RemovedStory } from '../../article/folder/trash.js';
import { articleTitle } from '../format/articleLines.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { button, defineButtons, recordId, rows } from '../interaction/buttons.js';
import type { Call } from '../interaction/call.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import type { Texts } from '../locales/english.js';
import { storyKey, storyOfKey } from './storyKey.js';

const DAY_MS = 86_400_000;

/** Removes a story, and puts it back. */
export const removedButtons = defineButtons('story', {
  remove: {
    takes: [recordId],
    async handle(call, key: string) {
      if (!(await acknowledge(call, checkArticleManager(call)))) return;
      const { article } = storyOfKey(call, key);
      await editReply(call, await removeStory(article.id, call));
    },
  },
  undo: {
    takes: [recordId],
    async handle(call, id: string) {
      if (!(await acknowledge(call, checkArticleManager(call)))) return;
      await editReply(call, await undoRemoval(id, call));
    },
  },
});

/** A button that puts a story back as it was. */
export function undoButton({ id }: RemovedStory, texts: Texts) {
  return button(texts.undo, removedButtons.id('undo', id));
}

/** A button that removes a story. */
export function removeButton(id: string, { texts }: Pick<Call, 'texts'>) {
  return button(texts.removeStory, removedButtons.id('remove', storyKey(id)));
}

export async function removeStory(id: string, { stories, texts, log, asker }: Call): Promise<MessageBody> {
  const removed = await stories.remove(id);
  if (removed === null) return sentence(texts.unknownArticle);
  log.info({ by: asker.member }, 'story removed');
  return {
    ...sentence(texts.storyRemovedUntil(articleTitle(removed), purgeTime(removed))),
    components: rows([undoButton(removed, texts)]),
  };
}

export async function undoRemoval(id: string, { stories, texts, log, asker }: Call): Promise<MessageBody> {
  const story = await stories.undo(id);
  if (story === null) return sentence(texts.cannotUndo);
  log.info({ by: asker.member }, 'story put back');
  return sentence(texts.storyIsBack(articleTitle(story)));
}

function purgeTime({ at }: RemovedStory): string {
  return time(new Date(at + DAY_MS), TimestampStyles.RelativeTime);
}
