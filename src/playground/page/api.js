// @ts-check

/**
 * Calls the page's own API; throws an Error with the playground's words for what it refuses.
 * @param {string} name
 * @param {object} [body] POSTed when given
 * @returns {Promise<any>}
 */
export async function call(name, body) {
  const response = await fetch(`/playground/${name}`, {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `The playground answered ${response.status}.`);
  return answer;
}
