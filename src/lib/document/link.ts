import { fromBase64Url, toBase64Url } from "#lib/document/base64url.ts";
import { deflate, inflate, TooLargeError } from "#lib/document/deflate.ts";
import {
  contentOf,
  documentOf,
  linkVersion,
  migrated,
  type BuiltIn,
} from "#lib/document/link-content.ts";
import { LinkError } from "#lib/document/link-error.ts";
import type { Document } from "#lib/document/schema.ts";
import { notationNames, type NotationName } from "#lib/notation/notation.ts";

export const viewNames = ["student", "lecture", "paper"] as const;
export type ViewName = (typeof viewNames)[number];

/** What a link brings back: an example, and the place from which it is looked at. */
export interface LinkState {
  readonly document: Document;
  /** The built-in example that was changed; `null` where the document is the reader's own. */
  readonly original: BuiltIn | null;
  /** From 1. */
  readonly step: number;
  readonly view: ViewName;
  /** Whose symbols and steps are shown. */
  readonly notation: NotationName;
}

/** Bytes of JSON, and characters of a hash: 65 000 of these could hold 50 million of those. */
const limits = { bytes: 256_000, characters: 65_000, step: 1_000_000 };

const keys = ["v", "of", "data", "step", "view", "notation"] as const;
type Key = (typeof keys)[number];

/**
 * The hash of an address that brings `state` back: `#v=1&of=mazur/printed&data=…&step=12&view=…`.
 *
 * @throws LinkError if the example is too large for a link
 */
export async function encodeLink(state: LinkState): Promise<string> {
  const { of, json } = contentOf(state.document, state.original);
  const bytes = new TextEncoder().encode(json);
  const tooLarge = "This example is too large for a link. Save it as a file instead.";
  if (bytes.length > limits.bytes) throw new LinkError(tooLarge);
  const data = json === "" ? "" : toBase64Url(await deflate(bytes));
  const hash = hashOf([
    ["v", `${linkVersion}`],
    ["of", of ?? ""],
    ["data", data],
    ["step", `${state.step}`],
    ["view", state.view],
    ["notation", state.notation],
  ]);
  if (hash.length > limits.characters) throw new LinkError(tooLarge);
  return hash;
}

/**
 * Reads what `encodeLink` has written, in this version or an older one.
 *
 * @param findBuiltIn the document of a built-in example, `null` where there is none of that name
 * @throws LinkError in plain words
 */
export async function decodeLink(
  hash: string,
  findBuiltIn: (name: string) => Document | null,
): Promise<LinkState> {
  if (hash.length > limits.characters)
    throw new LinkError("This link is too long to be one of ours.");
  const fields = fieldsOf(hash);
  const version = versionOf(fields.get("v"));
  const content = migrated({ of: fields.get("of") ?? null, json: await jsonOf(fields) }, version);
  const original = content.of === null ? null : builtInNamed(content.of, findBuiltIn);
  return {
    document: documentOf(content, original),
    original,
    step: stepOf(fields.get("step")),
    view: oneOf(viewNames, fields.get("view"), "view"),
    notation: oneOf(notationNames, fields.get("notation"), "notation"),
  };
}

function hashOf(fields: readonly (readonly [Key, string])[]): string {
  const filled = fields.filter(([, value]) => value !== "");
  return `#${filled.map(([key, value]) => `${key}=${value}`).join("&")}`;
}

function fieldsOf(hash: string): ReadonlyMap<Key, string> {
  const fields = new Map<Key, string>();
  for (const field of hash.replace(/^#/, "").split("&")) {
    const at = field.indexOf("=");
    const key = keys.find((each) => each === field.slice(0, at));
    if (!key || fields.has(key))
      throw new LinkError("This link has a part that doesn’t belong there. Was it copied whole?");
    fields.set(key, field.slice(at + 1));
  }
  return fields;
}

function versionOf(text: string | undefined): number {
  if (text === undefined || !/^[1-9]\d{0,5}$/.test(text))
    throw new LinkError("This is not a link to a worked example.");
  if (Number(text) > linkVersion)
    throw new LinkError("This link was made by a newer Chalkgrad. Reload the page and try again.");
  return Number(text);
}

async function jsonOf(fields: ReadonlyMap<Key, string>): Promise<string> {
  const data = fields.get("data") ?? "";
  if (data === "" && fields.has("of")) return "";
  const bytes = fromBase64Url(data);
  if (!bytes || data === "") throw damaged();
  try {
    const text = await inflate(bytes, limits.bytes);
    return new TextDecoder("utf-8", { fatal: true }).decode(text);
  } catch (error) {
    if (error instanceof TooLargeError)
      throw new LinkError("The example in this link is too large.");
    throw damaged();
  }
}

function damaged(): LinkError {
  return new LinkError("This link is damaged or cut short. Ask for it again, whole.");
}

function builtInNamed(name: string, findBuiltIn: (name: string) => Document | null): BuiltIn {
  const document = findBuiltIn(name);
  if (document) return { name, document };
  throw new LinkError("This link changes an example that isn’t here.");
}

function stepOf(text = "1"): number {
  const step = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (step >= 1 && step <= limits.step) return step;
  throw new LinkError("The step in this link is not a number of a step.");
}

function oneOf<const Name extends string>(
  names: readonly Name[],
  text: string | undefined,
  what: string,
): Name {
  const found = names.find((name) => name === text);
  if (found) return found;
  throw new LinkError(`The ${what} in this link is none of ${names.join(", ")}.`);
}
