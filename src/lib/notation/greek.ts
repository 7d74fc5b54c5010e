/** The Greek letters that a name can stand for, by the name that is typed for them. */
export const greekLetters: ReadonlyMap<string, string> = new Map([
  ["alpha", "α"],
  ["beta", "β"],
  ["gamma", "γ"],
  ["delta", "δ"],
  ["epsilon", "ε"],
  ["zeta", "ζ"],
  ["eta", "η"],
  ["theta", "θ"],
  ["iota", "ι"],
  ["kappa", "κ"],
  ["lambda", "λ"],
  ["mu", "μ"],
  ["nu", "ν"],
  ["xi", "ξ"],
  ["pi", "π"],
  ["rho", "ρ"],
  ["sigma", "σ"],
  ["tau", "τ"],
  ["upsilon", "υ"],
  ["phi", "φ"],
  ["chi", "χ"],
  ["psi", "ψ"],
  ["omega", "ω"],
]);

const names: ReadonlyMap<string, string> = new Map(
  [...greekLetters].map(([name, letter]) => [letter, name]),
);

/** "θ" → "theta"; `null` where the letter is not Greek. */
export function greekName(letter: string): string | null {
  return names.get(letter) ?? null;
}

const circumflex = "\u0302";

/** Splits a letter from its hat: "ŷ" → y, hatted. */
export function withoutHat(letter: string): { readonly base: string; readonly hatted: boolean } {
  const decomposed = letter.normalize("NFD");
  return decomposed.endsWith(circumflex)
    ? { base: decomposed.slice(0, -circumflex.length), hatted: true }
    : { base: letter, hatted: false };
}
