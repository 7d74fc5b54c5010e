import { faultText, type Fault } from "#lib/document/fault.ts";

/** So many faults are listed; the others are counted. */
const listed = 100;

/** A document that can't be solved, with every fault that was found. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  /** The first hundred. */
  readonly faults: readonly Fault[];
  /** How many more there are. */
  readonly omitted: number;

  constructor(faults: readonly Fault[]) {
    super();
    this.faults = faults.slice(0, listed);
    this.omitted = faults.length - this.faults.length;
    this.message = this.lines.join("\n");
  }

  /** One line a fault. */
  get lines(): readonly string[] {
    const texts = this.faults.map(faultText);
    return this.omitted > 0 ? [...texts, `… and ${this.omitted} more`] : texts;
  }
}
