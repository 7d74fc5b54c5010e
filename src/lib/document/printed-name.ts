const afterUpdates = /^(.+) after (\d+)$/;

/** `E_total after 10000` is E_total in the forward pass that follows 10 000 updates; `null` for a plain name. */
export function updatesNamed(
  name: string,
): { readonly base: string; readonly updates: number } | null {
  const [, base, updates] = afterUpdates.exec(name) ?? [];
  return base === undefined ? null : { base, updates: Number(updates) };
}
