import { limits } from "#lib/document/limits.ts";

/** An update was asked for that cannot be explained. */
export class UpdateError extends Error {
  override readonly name = "UpdateError";
}

/**
 * @param work what each update costs, in parameters times examples
 * @throws UpdateError
 */
export function checkUpdate(update: number, work: number): void {
  const most = Math.min(limits.epochs, Math.floor(limits.work / Math.max(1, work)));
  if (!Number.isInteger(update) || update < 1 || update > most)
    throw new UpdateError(
      `update: expected a whole number from 1 to ${most} for this example, got ${update}`,
    );
}
