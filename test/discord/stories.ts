import { readFileSync } from 'node:fs';

/** The project's first article, and a question that it answers. */
export const LAVROV = readFileSync('data/articles/lavrov-urges-putin.txt', 'utf8');
export const QUESTION = 'Who said diplomacy is far from exhausted?';

/** Two people speak in it, one of them twice. */
export const FERRY = `---
title: Ferry Stays in Port
published: 2031-03-03
---

The ferry stayed in port on Monday. “We wait for the wind to turn,” said Ada Holm, the captain of the ferry.

“Nobody was hurt at all,” said Bo Lind, the mayor. Holm said the engine was cold.

“The engine will be repaired within ten days,” Holm said. The harbour was quiet.`;
