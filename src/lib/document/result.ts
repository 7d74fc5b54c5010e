/** Figures alone. `Figure` is a number, or a string in the twin that shows them. */
export type Result = ExpressionResult | NetworkResult;
export type ShownResult = ExpressionResult<string> | NetworkResult<string>;

export interface ExpressionResult<Figure = number> {
  readonly output: Figure;
  /** Of each assigned name. */
  readonly values: Readonly<Record<string, Figure>>;
  /** ∂output/∂name, of each input and each assigned name. */
  readonly gradients: Readonly<Record<string, Figure>>;
  /** After training, where the document asks for it. */
  readonly trained?: { readonly output: Figure; readonly inputs: Readonly<Record<string, Figure>> };
}

export interface NetworkResult<Figure = number> {
  /** Forward and backward pass of the first datum before any update. */
  readonly first: {
    readonly loss: Figure;
    /** Without the input layer. */
    readonly layers: readonly LayerResult<Figure>[];
  };
  /** Summed over all the data, before and after training. */
  readonly initialLoss: Figure;
  readonly finalLoss: Figure;
  /** After training. */
  readonly parameters: readonly {
    readonly weights: readonly (readonly Figure[])[];
    readonly biases: readonly Figure[] | Figure | null;
  }[];
}

export interface LayerResult<Figure = number> {
  readonly netInput: readonly Figure[];
  readonly output: readonly Figure[];
  /** ∂E/∂(net input), whatever sign the notation carries. */
  readonly delta: readonly Figure[];
  readonly weightGradient: readonly (readonly Figure[])[];
  /** One number where the bias is shared, `null` where there is none. */
  readonly biasGradient: readonly Figure[] | Figure | null;
}
