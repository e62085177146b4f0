import { z } from 'zod';

/** A question, whether the stories asked cover it, and its features: a line of the file that the fit takes. */
export const featureLine = z.object({
  set: z.string(),
  scope: z.enum(['article', 'all']),
  id: z.string(),
  /** `other-story`: a question on the articles of another set. */
  origin: z.enum(['own', 'other-subject', 'other-story']),
  kind: z.string(),
  covered: z.boolean(),
  /** What is left out of the fit together. */
  story: z.string(),
  features: z.object({
    ranking: z.number(),
    cosine: z.number(),
    size: z.number(),
    unknownNames: z.number(),
    lacksWords: z.boolean(),
    hasAsked: z.boolean().default(false),
    reading: z
      .object({
        first: z.number(),
        best: z.number(),
        wordsFit: z.number(),
        isLeftOpen: z.number(),
        turnsAround: z.number(),
        lacksFuture: z.number(),
        ownWords: z.number(),
      })
      .nullable(),
  }),
});
export type FeatureLine = z.infer<typeof featureLine>;
