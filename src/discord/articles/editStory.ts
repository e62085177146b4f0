import { articleTitle } from '../format/articleLines.js';
import { sentence } from '../format/messageBody.js';
import { findArticle } from '../interaction/autocomplete.js';
import { defineForms, recordId, rows } from '../interaction/buttons.js';
import type { CommandCall } from '../interaction/call.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledge, editReply, refuse } from '../interaction/reply.js';
import { detailsForm, readDetails } from './detailsForm.js';
import { undoButton } from './removedStory.js';
import { storyKey, storyOfKey } from './storyKey.js';

/** `/article edit`: a form, which cannot be deferred. */
export async function editStory(call: CommandCall): Promise<void> {
  const { interaction, newsdesk, texts } = call;
  const found = findArticle(newsdesk.articles(), interaction.options.getString('story', true));
  const refusal = checkArticleManager(call) ?? (found === null ? texts.unknownArticle : null);
  if (refusal !== null || found === null) {
    await refuse(call, refusal ?? texts.unknownArticle);
    return;
  }
  const { article } = found;
  await interaction.showModal(detailsForm(editForms.id('details', storyKey(article.id)), article, texts));
}

export const editForms = defineForms('story', {
  details: {
    takes: [recordId],
    async handle(call, key: string) {
      if (!(await acknowledge(call, checkArticleManager(call)))) return;
      const { interaction, stories, texts, log, asker } = call;
      const { article } = storyOfKey(call, key);
      const details = readDetails(interaction, texts);
      const before = await stories.edit(article.id, details);
      if (before === null) {
        await editReply(call, sentence(texts.unknownArticle));
        return;
      }
      log.info({ by: asker.member }, 'story edited');
      await editReply(call, {
        ...sentence(texts.storyEdited(articleTitle(details))),
        components: rows([undoButton(before, texts)]),
      });
    },
  },
});
