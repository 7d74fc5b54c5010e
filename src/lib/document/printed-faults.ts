import type { Fault } from "#lib/document/fault.ts";
import { limits } from "#lib/document/limits.ts";
import { updatesNamed } from "#lib/document/printed-name.ts";

/**
 * Figures printed after more updates than can be done in reasonable time. Each different number of
 * updates is trained from the start.
 *
 * @param work what one update costs, in parameters × examples
 */
export function printedFaults(
  document: Readonly<Record<string, unknown>>,
  work: number,
): readonly Fault[] {
  const printed: readonly unknown[] = Array.isArray(document["printed"]) ? document["printed"] : [];
  const { carry }: { carry?: unknown } = { ...Object(document["rounding"]) };
  const mostWork = carry === "rounded" ? limits.roundedWork : limits.work;
  const most = Math.min(limits.epochs, Math.floor(mostWork / Math.max(1, work)));
  const seen = new Set<number>();
  let total = 0;
  return printed.flatMap((each, index) => {
    const { quantity }: { quantity?: unknown } = { ...Object(each) };
    const updates = typeof quantity === "string" ? (updatesNamed(quantity)?.updates ?? 0) : 0;
    total += seen.has(updates) ? 0 : updates;
    seen.add(updates);
    if (total <= most) return [];
    const expected = `at most ${most} updates for this example, over all printed figures`;
    return [{ path: `printed[${index}].quantity`, expected, got: String(quantity), place: null }];
  });
}
