import type { IndexReport } from '../index/indexArticles.js';

/** What an index run found and did, a line each. */
export function renderReport(report: IndexReport): string {
  const { added, changed, removed, unchanged } = report;
  const rows: readonly (readonly [string, string])[] = [
    [
      'articles',
      `${report.articles} (${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged)`,
    ],
    ['sections', String(report.sections)],
    ['passages', String(report.passages)],
    ['quotations', String(report.quotations)],
    ['reused', `${report.reused} embeddings`],
    ['embedded', `${report.embedded} embeddings`],
    ['seconds', report.seconds.toFixed(1)],
  ];
  return rows.map(([name, value]) => `${name.padEnd(11)}${value}`).join('\n');
}
