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

/** The carried quantities alone, which is fast, or the figure of every line. */
export type Watched = "carried" | "every-line";

/**
 * An update compiled to be run many times: what it makes of the carried quantities is what the
 * next run starts from.
 */
export class RepeatedUpdate {
  readonly #program: Program;
  readonly #carried: readonly QuantityId[];
  readonly #given: ReadonlyMap<QuantityId, number>;
  /** What has to be moved back after each update, where the new value could not take the old one's place. */
  readonly #before: Int32Array;
  readonly #after: Int32Array;
  readonly #watched: Int32Array;

  /** @param watched what `isFinite` looks at */
  constructor(derivation: Derivation, watched: Watched = "carried") {
    const lines = derivation.lines.map(({ subject }) => subject);
    this.#carried = carriedQuantities(derivation);
    const replaces = new Map(this.#carried.map((id) => [updatedId(id), id] as const));
    const outputs = watched === "carried" ? replaces.keys() : lines;
    this.#program = compile(derivation, outputs, replaces);
    this.#given = new Map(derivation.given.map((id) => [id, this.#program.addressOf(id)] as const));
    const moved = this.#carried.filter(
      (id) => this.#addressOf(id) !== this.#addressOf(updatedId(id)),
    );
    this.#before = Int32Array.from(moved, (id) => this.#addressOf(id));
    this.#after = Int32Array.from(moved, (id) => this.#addressOf(updatedId(id)));
    this.#watched = Int32Array.from(watched === "carried" ? this.#carried : lines, (id) =>
      this.#addressOf(id),
    );
  }

  /** Writes the values of given quantities; those that the program does not need are passed over. */
  load(values: ReadonlyMap<QuantityId, number>): void {
    for (const [id, value] of values) {
      const address = this.#given.get(id);
      if (address !== undefined) this.#program.memory[address] = value;
    }
  }

  /** So many updates, each from where the last one left the carried quantities. */
  run(updates: number): void {
    const { bytecode, memory } = this.#program;
    const before = this.#before;
    const after = this.#after;
    for (let update = 0; update < updates; update += 1) {
      execute(bytecode, memory);
      for (let i = 0; i < before.length; i += 1)
        memory[before[i] as number] = memory[after[i] as number] as number;
    }
  }

  /** The carried quantities as the last run left them. */
  carried(): Map<QuantityId, number> {
    return new Map(this.#carried.map((id) => [id, this.#valueOf(id)] as const));
  }

  /** Whether every watched quantity is still a finite number. */
  isFinite(): boolean {
    const { memory } = this.#program;
    return this.#watched.every((address) => Number.isFinite(memory[address]));
  }

  #addressOf(id: QuantityId): number {
    return this.#program.addressOf(id);
  }

  #valueOf(id: QuantityId): number {
    return this.#program.memory[this.#addressOf(id)] ?? NaN;
  }
}
