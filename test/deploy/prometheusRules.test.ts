import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createMetrics } from '../../src/operation/metrics.js';
import { STILL_GAUGES } from '../operation/stillGauges.js';

const rules = z
  .object({
    groups: z.array(
      z.strictObject({
        name: z.string(),
        rules: z.array(
          z.strictObject({
            alert: z.string().regex(/^Verbatim[A-Z]\w+$/u),
            expr: z.string(),
            for: z
              .string()
              .regex(/^\d+[mh]$/u)
              .optional(),
            labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
            annotations: z.strictObject({ summary: z.string().regex(/^[A-Z].*\.$/u) }),
          }),
        ),
      }),
    ),
  })
  .parse(parse(readFileSync('deploy/prometheus.rules.yml', 'utf8')))
  .groups.flatMap((group) => group.rules);

/** The names of series that an expression asks for. */
function seriesOf(expr: string): string[] {
  return [...expr.matchAll(/\b(?:verbatim|process|nodejs)_\w+/gu)].map(([name]) => name);
}

describe('The alarms', () => {
  it('ask for series that the bot has', async () => {
    const { registry } = createMetrics('1.2.3', STILL_GAUGES);
    const series = (await registry.getMetricsAsJSON()).flatMap(({ name, type }) =>
      String(type) === 'histogram' ? ['_bucket', '_count', '_sum'].map((end) => name + end) : [name],
    );
    for (const { alert, expr } of rules) {
      const asked = seriesOf(expr);
      if (alert !== 'VerbatimDown') expect(asked, alert).not.toEqual([]);
      expect(series, alert).toEqual(expect.arrayContaining(asked));
    }
  });

  it('ask for labels that there are', async () => {
    const { registry } = createMetrics('1.2.3', STILL_GAUGES);
    const text = await registry.metrics();
    for (const { alert, expr } of rules) {
      for (const [, name = '', value = ''] of expr.matchAll(/(\w+)="([^"]*)"/gu)) {
        // Prometheus itself adds the job.
        if (name !== 'job') expect(text, alert).toContain(`${name}="${value}"`);
      }
    }
  });

  it('are each explained in the manual, and no others are', () => {
    const manual = readFileSync('docs/operation.md', 'utf8');
    const explained = [...manual.matchAll(/`(Verbatim[A-Z]\w+)`/gu)].map(([, name]) => name);
    expect(explained.sort()).toEqual(rules.map(({ alert }) => alert).sort());
  });
});
