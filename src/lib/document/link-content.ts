import { DocumentError } from "#lib/document/document-error.ts";
import type { PathKey } from "#lib/document/fault.ts";
import { parseJson } from "#lib/document/json-text.ts";
import { compactJson } from "#lib/document/json-writing.ts";
import { LinkError } from "#lib/document/link-error.ts";
import { fieldDifferences, replacedAt, type Path } from "#lib/document/place.ts";
import { readDocument } from "#lib/document/read.ts";
import type { Document } from "#lib/document/schema.ts";

/** A built-in example under the name that links know it by, e.g. `mazur/printed`. */
export interface BuiltIn {
  readonly name: string;
  readonly document: Document;
}

/** What a link holds beside the place on the page. */
export interface LinkContent {
  /** The built-in example that the link changes; `null` where it holds a document of its own. */
  readonly of: string | null;
  /** JSON: of a whole document, or a list of changes `[path, value]`; empty where nothing is changed. */
  readonly json: string;
}

/** `migrations[n]` turns what version n + 1 holds into what version n + 2 holds. */
const migrations: readonly ((content: LinkContent) => LinkContent)[] = [];

export const linkVersion = migrations.length + 1;

export function migrated(content: LinkContent, version: number): LinkContent {
  return migrations.slice(version - 1).reduce((older, migrate) => migrate(older), content);
}

/** A built-in example is told by what has been changed about it, so its links are short. */
export function contentOf(document: Document, builtIn: BuiltIn | null): LinkContent {
  if (!builtIn) return { of: null, json: compactJson(document) };
  const changes = fieldDifferences(builtIn.document, document);
  const json =
    changes.length === 0 ? "" : compactJson(changes.map(({ path, after }) => [path, after]));
  return { of: builtIn.name, json };
}

/** @throws LinkError */
export function documentOf({ json }: LinkContent, builtIn: BuiltIn | null): Document {
  try {
    if (!builtIn) return readDocument(parseJson(json));
    if (json === "") return builtIn.document;
    return readDocument(
      changesIn(parseJson(json)).reduce<unknown>(
        (document, [path, value]) => replacedAt(document, path, value),
        builtIn.document,
      ),
    );
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new LinkError("The example in this link can’t be worked out.", error.lines);
  }
}

function changesIn(value: unknown): readonly (readonly [Path, unknown])[] {
  if (!Array.isArray(value)) throw unreadable();
  return value.map((change: unknown) => {
    if (!Array.isArray(change) || change.length !== 2) throw unreadable();
    const [path, after]: unknown[] = change;
    if (!isPath(path)) throw unreadable();
    return [path, after] as const;
  });
}

/** Of some length: a change of the whole document would be a document. */
function isPath(value: unknown): value is readonly PathKey[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((key) => typeof key === "string" || typeof key === "number")
  );
}

function unreadable(): LinkError {
  return new LinkError("This link doesn’t say what is changed about the example.");
}
