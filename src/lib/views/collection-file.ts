/** What a collection's file may weigh. */
export const MOST_BYTES = 4_000_000;

/** Names without dots or slashes: a collection lies in one folder of the site, and nowhere else. */
const named = /^[a-z0-9][a-z0-9_-]{0,63}$/i;

/**
 * The text of a collection that whoever hosts the site has put beside it, as
 * `collections/<name>.json`.
 *
 * @param base the address of the site's root
 * @throws Error in plain words
 */
export async function collectionFile(name: string, base: string): Promise<string> {
  if (!named.test(name))
    throw new Error("A collection’s name is made of letters, digits, hyphens and underscores.");
  const response = await fetch(`${base}collections/${name}.json`).catch(() => null);
  if (!response) throw new Error("The collection could not be loaded. Are you online?");
  const isThere = response.ok && !response.headers.get("content-type")?.includes("html");
  if (!isThere) throw new Error(`This site has no collection named ${name}.`);
  const weight = Number(response.headers.get("content-length") ?? 0);
  if (weight > MOST_BYTES) throw new Error(`The collection ${name} is too large.`);
  return response.text();
}
