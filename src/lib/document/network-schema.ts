import * as v from "valibot";
import { limits } from "#lib/document/limits.ts";
import { presentation, schemaAddress, versionSchema } from "#lib/document/presentation-schema.ts";
import { described, fields, finite, oneOf, whole } from "#lib/document/schema-parts.ts";
import { networkTrainingSchema } from "#lib/document/training-schema.ts";
import { unitNamePattern } from "#lib/document/unit-names.ts";
import { activationNames, lossNames } from "#lib/engine/network/network.ts";
import { notationNames } from "#lib/notation/notation.ts";

export const unitsSchema = whole(1, limits.units);
const units = described(unitsSchema, "How many units the layer has.");

const unitName = v.pipe(
  v.string("a unit's name"),
  v.regex(unitNamePattern, "a name of at most 24 letters, digits, _ or -, with no space"),
);

export const namesSchema = v.nullable(v.array(unitName, "a list of names"));
const names = v.optional(described(namesSchema, "A name for each unit."), null);

const numbersSchema = v.array(finite(), "a list of numbers");
export const weightsSchema = v.array(
  v.array(finite(), "a row of numbers"),
  "a list of rows, one for each unit",
);
export const biasesSchema = v.nullable(
  v.union(
    [numbersSchema, finite()],
    "a list of numbers (one a unit), one number (shared by the layer), or null (none)",
  ),
);

const inputLayerSchema = fields({ units, names });

const layerSchema = fields({
  units,
  activation: v.optional(
    described(oneOf(activationNames), "The function from net input to output."),
    "sigmoid",
  ),
  weights: described(
    weightsSchema,
    "Units × units of the layer before; row j holds the weights into unit j.",
  ),
  biases: v.optional(
    described(biasesSchema, "One a unit; one number: shared by the layer; null: none."),
    null,
  ),
  names,
  activationParameters: v.optional(
    fields({
      alpha: v.optional(
        v.nullable(described(finite(), "α of leaky-relu (0.01 where it is absent) or elu (1).")),
        null,
      ),
    }),
    {},
  ),
});

export const layerCounts = {
  least: "at least two layers, the input and the output",
  most: `at most ${limits.layers} layers after the input`,
};

const layersSchema = v.pipe(
  v.tupleWithRest([inputLayerSchema], layerSchema, "a list of layers, the input first"),
  v.minLength(2, layerCounts.least),
  v.maxLength(limits.layers + 1, layerCounts.most),
);

export const exampleSchema = fields({
  input: described(numbersSchema, "One number for each input unit."),
  target: described(numbersSchema, "One number for each output unit."),
});

export const exampleCounts = {
  least: "at least one example",
  most: `at most ${limits.examples} examples`,
};

const dataSchema = v.pipe(
  v.array(exampleSchema, "a list of examples"),
  v.minLength(1, exampleCounts.least),
  v.maxLength(limits.examples, exampleCounts.most),
);

/** A network of dense layers, its data and its training. */
export const networkSchema = fields({
  $schema: schemaAddress,
  chalkgrad: versionSchema,
  kind: described(v.literal("network"), "A network of dense layers."),
  ...presentation,
  notation: v.optional(
    described(oneOf(notationNames), "Whose symbols and whose steps are shown."),
    "nielsen",
  ),
  layers: described(layersSchema, "The input, then each layer of units."),
  loss: v.optional(
    described(
      oneOf(lossNames),
      "half-squared-error Σ½(t−o)², squared-error Σ(t−o)², cross-entropy −Σt·log o, binary-cross-entropy −Σ(t·log o + (1−t)·log(1−o)), hinge Σ max(0, o_j−o_y+1) over j ≠ y.",
    ),
    "half-squared-error",
  ),
  data: described(dataSchema, "What the network is trained on."),
  training: v.optional(
    described(networkTrainingSchema, "How it is trained; by default one epoch, online."),
    {},
  ),
});
