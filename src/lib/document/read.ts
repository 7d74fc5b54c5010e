import * as v from "valibot";
import { DocumentError } from "#lib/document/document-error.ts";
import { expressionFaults } from "#lib/document/expression-faults.ts";
import type { Fault } from "#lib/document/fault.ts";
import { parseJson } from "#lib/document/json-text.ts";
import { networkFaults } from "#lib/document/network-faults.ts";
import { presentation, schemaAddress, versionSchema } from "#lib/document/presentation-schema.ts";
import { roundingFaults } from "#lib/document/rounding-faults.ts";
import { documentSchema, type Document } from "#lib/document/schema.ts";
import { fields } from "#lib/document/schema-parts.ts";
import { schemaFaults } from "#lib/document/schema-faults.ts";
import { structureFaults } from "#lib/document/structure-faults.ts";

/**
 * Reads a document from JSON.
 *
 * @throws DocumentError with every fault
 */
export function readDocumentText(text: string): Document {
  return readDocument(parseJson(text));
}

/**
 * Checks a document and fills in its defaults.
 *
 * @throws DocumentError with every fault
 */
export function readDocument(value: unknown): Document {
  const structure = structureFaults(value);
  if (structure.tooLarge) throw new DocumentError(structure.faults);
  const read = v.safeParse(documentSchema, value);
  const faults = oncePerPlace([
    ...structure.faults,
    ...schemaFaults(read.issues ?? []),
    ...(isObject(value) ? crossFaults(value) : []),
  ]);
  if (!read.success || faults.length > 0) throw new DocumentError(faults);
  const document = { ...read.output };
  delete document.$schema;
  return withAlphas(document);
}

/** What does not fit together, looked at as it was given. */
function crossFaults(document: Readonly<Record<string, unknown>>): readonly Fault[] {
  return [...roundingFaults(document), ...kindFaults(document)];
}

function kindFaults(document: Readonly<Record<string, unknown>>): readonly Fault[] {
  switch (document["kind"]) {
    case "network":
      return networkFaults(document);
    case "expression":
      return expressionFaults(document);
    default:
      return kindlessFaults(document);
  }
}

/** Its kind decides which fields a document has; these it has in any case. */
function kindlessFaults(document: Readonly<Record<string, unknown>>): readonly Fault[] {
  const common = { $schema: schemaAddress, chalkgrad: versionSchema, ...presentation };
  const given = Object.entries(document).filter(([key]) => Object.hasOwn(common, key));
  return schemaFaults(v.safeParse(fields(common), Object.fromEntries(given)).issues ?? []);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Of several faults at one place the first says most. */
function oncePerPlace(faults: readonly Fault[]): readonly Fault[] {
  const first = new Map<string, Fault>();
  for (const fault of faults) {
    const { path, place } = fault;
    const key = place ? `${path}:${place.line}:${place.column}` : path;
    if (!first.has(key)) first.set(key, fault);
  }
  return [...first.values()];
}

/** The default of α depends on the activation. */
function withAlphas(document: Document): Document {
  if (document.kind === "expression") return document;
  const [input, ...layers] = document.layers;
  const filled = layers.map((layer) => {
    const alpha = layer.activationParameters.alpha ?? defaultAlpha(layer.activation);
    return { ...layer, activationParameters: { alpha } };
  });
  return { ...document, layers: [input, ...filled] };
}

function defaultAlpha(activation: string): number | null {
  if (activation === "leaky-relu") return 0.01;
  return activation === "elu" ? 1 : null;
}
