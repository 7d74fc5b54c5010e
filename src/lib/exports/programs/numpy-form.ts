import type { Model } from "#lib/document/model.ts";
import type { Convention } from "#lib/engine/network/convention.ts";
import { numberedLayers, type NumberedLayer } from "#lib/engine/network/forward-pass.ts";
import type { Training } from "#lib/engine/network/training.ts";

/** A network, and what sets its NumPy program apart from another's. */
export interface NumpyForm {
  readonly model: Model;
  readonly layers: readonly NumberedLayer[];
  /** The classic mistake: a layer's weights are new before they carry the error further down. */
  readonly outputFirst: boolean;
  readonly grain: Convention["grain"];
}

export function numpyForm(model: Model, grain: Convention["grain"]): NumpyForm {
  const outputFirst = model.training.updateOrder === "output-first";
  return {
    model,
    layers: numberedLayers(model.network),
    outputFirst,
    // the mistake is made with error terms
    grain: grain === "gates" && outputFirst ? "delta-rule" : grain,
  };
}

export function parameterNames({ layers }: NumpyForm): string[] {
  return layers.flatMap(({ number, biases }) =>
    biases === null ? [`W${number}`] : [`W${number}`, `b${number}`],
  );
}

/** The parameters that an update changes. */
export function trainedNames(form: NumpyForm): string[] {
  const { training } = form.model;
  return parameterNames(form).filter((name) => nameAfter(name, training) !== name);
}

/** The name of a parameter after an update; biases that are not trained keep theirs. */
export function nameAfter(name: string, { trainBiases }: Training): string {
  return name.startsWith("W") || trainBiases ? `${name}_new` : name;
}
