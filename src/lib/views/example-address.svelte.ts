import { holdsLink, linkAtStep, stepOf } from "#lib/document/link-hash.ts";
import { cursorFromAddress } from "#lib/player/cursor.ts";
import type { Travel } from "#lib/player/travel.ts";
import { afterPaint } from "#lib/components/after-paint.ts";
import { addressAt, carriedTo, stepAsked } from "#lib/views/address-text.ts";
import type { ChangedExample } from "#lib/views/changed-example.svelte.ts";

/** So long no further change comes before the address is written: a drag is many changes. */
const PAUSE = 200;

/** What the address is written with. */
export interface AddressWriting {
  /** The page on which a link belongs; `null` for this one. */
  home(hash: string): string | null;
  /** A new entry in the browser's history. */
  push(address: string): void;
  /** In place of the present entry. */
  replace(address: string): void;
}

/**
 * The address of the page and the example on it, each following the other: `?step=12` while the
 * example is the page's own, and a link in the hash as soon as it is changed.
 * To be made while a component is.
 */
export class ExampleAddress {
  /** The server's page shows step 1; the address is read once the page is awake. */
  position = $state(1);
  /** The position once its card has been painted: what else shows it need not keep a reader waiting. */
  settled = $state(1);
  #settling: (() => void) | null = null;
  /** Why a link could not be opened, for the reader. */
  trouble = $state<string | null>(null);
  /** The hash that brings the changed example back, once it has been written. */
  #link = $state<string | null>(null);
  readonly #example: ChangedExample;

  readonly #writing: AddressWriting;

  constructor(example: ChangedExample, writing: AddressWriting) {
    this.#example = example;
    this.#writing = writing;
    $effect(() => this.#follow());
  }

  get link(): string | null {
    return this.#link;
  }

  /** Goes where the address says. */
  async arrive(): Promise<void> {
    const { hash, search } = location;
    if (holdsLink(hash)) await this.#open(hash);
    else {
      const asked = stepAsked(search);
      this.#place(asked);
      if (asked !== null && asked !== String(this.position)) this.show(this.position, "step");
    }
  }

  /** The browser's back and forward, or a link that was pasted into the address. */
  async return(): Promise<void> {
    const { hash, search } = location;
    if (!holdsLink(hash)) {
      if (this.#example.needsLink) await this.#example.backToOriginal();
      this.#place(stepAsked(search));
    } else if (linkAtStep(hash, 1) === linkAtStep(this.#link ?? "", 1)) this.#place(stepOf(hash));
    else await this.#open(hash);
  }

  show(next: number, by: Travel): void {
    if (by === "return") {
      history.back();
      return;
    }
    // where a reader comes back to after a jump is where they were
    if (by === "jump" && this.#settling) this.#write("replace");
    this.position = next;
    if (by === "jump") this.#write("push");
    this.#settling?.();
    this.#settling = afterPaint(() => {
      this.#settling = null;
      this.settled = this.position;
      this.#link = this.#linkHere();
      if (by !== "jump") this.#write("replace");
    });
  }

  async #open(hash: string): Promise<void> {
    this.trouble = null;
    const home = this.#writing.home(hash);
    if (home !== null) {
      location.replace(carriedTo(home, hash, location.href));
      return;
    }
    try {
      await this.#example.open(hash);
      this.#link = this.#example.needsLink ? hash : null;
      this.#place(stepOf(hash));
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : "";
    }
  }

  /** Writes the address anew when the example has been changed, or changed back. */
  #follow(): (() => void) | undefined {
    const { document, needsLink } = this.#example;
    if (!needsLink) {
      if (this.#link === null) return undefined;
      this.#link = null;
      this.#write("replace");
      return undefined;
    }
    const timer = setTimeout(() => {
      void this.#example.link(this.position).then(
        (link) => {
          if (document !== this.#example.document) return;
          this.#link = linkAtStep(link, this.position);
          this.#write("replace");
        },
        () => {
          this.#link = null;
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }

  #place(asked: string | null): void {
    this.#settling?.();
    this.#settling = null;
    this.position = cursorFromAddress(this.#example.narration.steps.length, asked).position;
    this.settled = this.position;
  }

  #write(entry: "push" | "replace"): void {
    this.#writing[entry](addressAt(location.href, this.position, this.#linkHere()));
  }

  #linkHere(): string | null {
    return this.#link === null ? null : linkAtStep(this.#link, this.position);
  }
}
