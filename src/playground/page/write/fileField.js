// @ts-check

/**
 * A file as the playground takes it.
 * @param {File} file
 * @returns {Promise<{ name: string, type?: string, base64: string }>}
 */
export async function uploadOf(file) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error(`${file.name} cannot be read.`));
    reader.readAsDataURL(file);
  });
  return {
    name: file.name,
    ...(file.type !== '' && { type: file.type }),
    base64: url.slice(url.indexOf(',') + 1),
  };
}

/** The files that were chosen, by the names of their options. @param {HTMLElement} fields */
export async function readFiles(fields) {
  const chosen = [
    .../** @type {NodeListOf<HTMLInputElement>} */ (fields.querySelectorAll('input[type=file]')),
  ].flatMap(({ name, files }) => [...(files ?? [])].map((file) => /** @type {const} */ ([name, file])));
  return Object.fromEntries(
    await Promise.all(chosen.map(async ([name, file]) => [name, await uploadOf(file)])),
  );
}
