import path from 'node:path';
import { env, type FeatureExtractionPipeline, pipeline } from '@xenova/transformers';
import { listModel, ModelError, verifyModel } from './modelFiles.js';

export interface ModelLocation {
  readonly modelsFolder: string;
  /** As the hub names it; in the models folder it is a path. */
  readonly modelId: string;
  /** Whether a model that is not in the folder may be downloaded; default false. */
  readonly allowDownload?: boolean;
  /** Where models are downloaded from; default the hub of the model library. */
  readonly hub?: string;
}

/** The model loaded in this process. Inference is synchronous and blocks it for milliseconds a text. */
interface LoadedModel {
  embed(text: string): Promise<Float32Array>;
  countTokens(text: string): number;
}

/** all-MiniLM-L6-v2 was trained on this length; a longer text is cut here, though the model would accept 512. */
const MAX_TOKENS = 256;

/** `[CLS]` and `[SEP]`. */
const SPECIAL_TOKENS = 2;

/**
 * Loads a sentence-transformers model: mean pooling, L2-normalized, 8-bit weights. One text a call: dynamic
 * quantization takes its scale from the whole batch, so in a batch the same text gets another vector (cosine 0.987),
 * and a batch is not faster.
 */
export async function loadMiniLm({
  modelsFolder,
  modelId,
  allowDownload = false,
  hub,
}: ModelLocation): Promise<LoadedModel> {
  // A list is there for a model that is shipped, and for one that was downloaded before.
  await verifyModel(modelsFolder, modelId, { ifListed: allowDownload });
  allowModels(modelsFolder, allowDownload);
  if (hub !== undefined) env.remoteHost = hub;
  const extract = await load(
    modelId,
    allowDownload
      ? `Remove ${path.join(modelsFolder, modelId)} to download it again`
      : 'Restore its files from the release',
  );
  if (allowDownload) await listModel(modelsFolder, modelId);
  extract.tokenizer.model_max_length = MAX_TOKENS + SPECIAL_TOKENS;
  return {
    async embed(text) {
      const { data } = await extract(text, { pooling: 'mean', normalize: true });
      return Float32Array.from(data as Float32Array);
    },
    countTokens: (text) => extract.tokenizer.encode(text, null, { add_special_tokens: false }).length,
  };
}

/** Where @xenova/transformers finds models in this process, and whether it may download one. */
export function allowModels(modelsFolder: string, allowDownload: boolean): void {
  env.localModelPath = modelsFolder;
  env.cacheDir = modelsFolder;
  env.allowRemoteModels = allowDownload;
}

async function load(modelId: string, advice: string): Promise<FeatureExtractionPipeline> {
  try {
    return await pipeline('feature-extraction', modelId, { quantized: true });
  } catch (cause) {
    throw new ModelError(`The model ${modelId} cannot be loaded. ${advice}.`, { cause });
  }
}
