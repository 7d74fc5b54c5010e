import type { QuantityId } from "#lib/engine/expression/expression.ts";
import { compile, type Program } from "#lib/engine/program/compile.ts";
import { execute } from "#lib/engine/program/execute.ts";
import type { Derivation } from "#lib/engine/trace/derivation.ts";

/** The quantities that an update replaces by their updated selves: parameters and the optimiser's memory. */
export function carriedQuantities(derivation: Derivation): QuantityId[] {
  return derivation.given.filter((id) => derivation.quantities.has(updatedId(id)));
}

function updatedId(id: QuantityId): QuantityId {
  return `${id}+`;
}

/**
 * An update compiled to be run many times: what it makes of the carried quantities is what the
 * next run starts from.
 */
export class RepeatedUpdate {
  readonly #program: Program;
  readonly #carried: readonly QuantityId[];
  readonly #given: ReadonlyMap<QuantityId, number>;
  readonly #before: Int32Array;
  readonly #after: Int32Array;

  constructor(derivation: Derivation) {
    this.#carried = carriedQuantities(derivation);
    this.#program = compile(derivation, this.#carried.map(updatedId));
    this.#given = new Map(derivation.given.map((id) => [id, this.#program.addressOf(id)] as const));
    this.#before = Int32Array.from(this.#carried, (id) => this.#program.addressOf(id));
    this.#after = Int32Array.from(this.#carried, (id) => this.#program.addressOf(updatedId(id)));
  }

  /** Writes the values of given quantities; those that the program does not need are passed over. */
  load(values: ReadonlyMap<QuantityId, number>): void {
    for (const [id, value] of values) {
      const address = this.#given.get(id);
      if (address !== undefined) this.#program.memory[address] = value;
    }
  }

  /** One update. */
  run(): void {
    const { instructions, memory } = this.#program;
    execute(instructions, memory);
    for (let i = 0; i < this.#before.length; i += 1)
      memory[this.#before[i] as number] = memory[this.#after[i] as number] as number;
  }

  /** The carried quantities as the last run left them. */
  carried(): Map<QuantityId, number> {
    return new Map(
      this.#carried.map(
        (id) => [id, this.#program.memory[this.#program.addressOf(id)] ?? NaN] as const,
      ),
    );
  }

  /** Whether every carried quantity is still a finite number. */
  isFinite(): boolean {
    return this.#before.every((address) => Number.isFinite(this.#program.memory[address]));
  }
}
