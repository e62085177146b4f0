import { httpError } from '../discordError.js';
import type { Route } from './restRequest.js';

interface Match {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
}

/** The route for a path: 404 where there is none, 405 where there is one for other methods. */
export function findRoute(routes: readonly Route[], method: string, path: string): Match {
  const fitting = routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params === null ? [] : [{ route, params }];
  });
  const found = fitting.find((each) => each.route.method === method);
  if (found !== undefined) return found;
  throw fitting.length === 0 ? httpError(404, 'Not Found') : httpError(405, 'Method Not Allowed');
}

function matchPath(pattern: string, path: string): Map<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params = new Map<string, string>();
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params.set(part.slice(1), value);
    else if (part !== value) return null;
  }
  return params;
}
