/** A draft in a list. */
export interface DraftItem {
  readonly key: string;
  readonly name: string;
  /** When it was changed last, in words. */
  readonly changed: string;
}
