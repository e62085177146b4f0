import {
  AutoModelForQuestionAnswering,
  AutoTokenizer,
  type PreTrainedTokenizer,
  Tensor,
} from '@xenova/transformers';
import type { Span } from '../article/article.js';
import { bestSpan, type SpanLogits } from './bestSpan.js';
import { allowModels } from './miniLmEmbedder.js';
import { ModelError, verifyModel } from './modelFiles.js';
import type { Reading } from './reader.js';
import { wordSpans } from './wordSpans.js';

/** A reader loaded in this process; it blocks it for about 7 ms a passage. */
interface LoadedReader {
  read(question: string, passages: readonly string[]): Promise<Reading[]>;
}

/** Question and passage together, with the three special tokens: what the reader was trained on. */
const MAX_TOKENS = 192;
/** A longer question is cut, so that most of the passage is read. */
const MAX_QUESTION_TOKENS = 64;
const CLS = 101;
const SEP = 102;

interface Tokens {
  readonly ids: readonly number[];
  /** The word that each token is of. */
  readonly spans: readonly Span[];
}

type QuestionAnswering = (input: Readonly<Record<string, Tensor>>) => Promise<{
  readonly start_logits: { readonly data: Float32Array };
  readonly end_logits: { readonly data: Float32Array };
}>;

/**
 * Loads a BERT for question answering, as `verbatim/reader`; its files are compared with their list. One passage a
 * run, as with embeddings.
 */
export async function loadReader(modelsFolder: string, modelId: string): Promise<LoadedReader> {
  await verifyModel(modelsFolder, modelId);
  allowModels(modelsFolder, false);
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(modelId);
    const model = (await AutoModelForQuestionAnswering.from_pretrained(modelId, {
      quantized: true,
    })) as unknown as QuestionAnswering;
    return {
      async read(question, passages) {
        const asked = tokensOf(tokenizer, question).ids.slice(0, MAX_QUESTION_TOKENS);
        const readings: Reading[] = [];
        for (const passage of passages) readings.push(await readOne(tokenizer, model, asked, passage));
        return readings;
      },
    };
  } catch (cause) {
    throw new ModelError(`The model ${modelId} cannot be loaded. Restore its files from the release.`, {
      cause,
    });
  }
}

async function readOne(
  tokenizer: PreTrainedTokenizer,
  model: QuestionAnswering,
  asked: readonly number[],
  passage: string,
): Promise<Reading> {
  const { ids, spans } = tokensOf(tokenizer, passage);
  const first = asked.length + 2;
  const read = ids.slice(0, MAX_TOKENS - first - 1);
  const input = [CLS, ...asked, SEP, ...read, SEP];
  const output = await model({
    input_ids: toTensor(input),
    attention_mask: toTensor(input.map(() => 1)),
    token_type_ids: toTensor(input.map((_, i) => (i < first ? 0 : 1))),
  });
  const logits: SpanLogits = { start: output.start_logits.data, end: output.end_logits.data };
  const best = bestSpan(logits, first, first + read.length);
  const [start, end] = [spans[(best?.first ?? 0) - first]?.start, spans[(best?.last ?? 0) - first]?.end];
  if (best === null || start === undefined || end === undefined) return { score: -Infinity, answer: null };
  return { score: best.score, answer: { start, end } };
}

/**
 * The library's tokenizer gives no offsets, so each word is tokenized by itself; the tokens are those of the whole
 * text.
 */
function tokensOf(tokenizer: PreTrainedTokenizer, text: string): Tokens {
  const ids: number[] = [];
  const spans: Span[] = [];
  for (const span of wordSpans(text)) {
    const word = text.slice(span.start, span.end);
    for (const id of tokenizer.encode(word, null, { add_special_tokens: false })) {
      ids.push(id);
      spans.push(span);
    }
  }
  return { ids, spans };
}

function toTensor(values: readonly number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
}
