import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Database, openDatabase } from '../../../src/database/openDatabase.js';
import { openIndex } from '../../../src/index/openIndex.js';
import type { PassageIndex } from '../../../src/index/passageIndex.js';
import { type CandidateSource, openCandidates } from '../../../src/index/shared/candidates.js';
import { fetchIndex, publishIndex } from '../../../src/index/shared/copyIndex.js';
import { openIndexTables } from '../../../src/index/shared/indexTables.js';
import { hasPgvector, hasPostgres, usePostgres } from '../../support/postgres.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { testPassageIndex } from '../testPassageIndex.js';
import { testModel, writeTestIndex } from './writeTestIndex.js';

async function open(
  indexFolder: string,
  dimensions: number,
  candidates: CandidateSource | null = null,
): Promise<PassageIndex> {
  const opened = await openIndex(indexFolder, { model: testModel(dimensions), candidates });
  if (opened.kind !== 'current') throw new Error(JSON.stringify(opened));
  return opened.index.passageIndex;
}

testPassageIndex('The passage index of files of vectra', async (stored, dimensions) => {
  const folder = await temporaryFolder();
  await writeTestIndex(folder, stored, dimensions);
  return open(folder, dimensions);
});

describe.skipIf(!hasPostgres)('With PostgreSQL', () => {
  const postgres = usePostgres();
  let database: Database;
  beforeAll(async () => {
    const onNotice = (sentence: string) => expect.unreachable(sentence);
    database = await openDatabase({ url: await postgres.createDatabase(), onNotice });
  });
  afterAll(() => database.close());

  testPassageIndex('The passage index of another process', async (stored, dimensions) => {
    const tables = openIndexTables(database);
    await tables.clear();
    const [writer, reader] = [await temporaryFolder(), await temporaryFolder()];
    await publishIndex(writer, tables, await writeTestIndex(writer, stored, dimensions));
    await fetchIndex(reader, tables);
    return open(reader, dimensions);
  });

  describe.skipIf(!hasPgvector)('and pgvector', () => {
    testPassageIndex('The passage index of candidates', async (stored, dimensions) => {
      const tables = openIndexTables(database);
      await tables.clear();
      const folder = await temporaryFolder();
      await publishIndex(folder, tables, await writeTestIndex(folder, stored, dimensions));
      return open(folder, dimensions, await openCandidates(database));
    });
  });
});
