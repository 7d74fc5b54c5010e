/** One of the pages that a reader can switch to. */
export interface ChoiceOption {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}
