/** Things that can be chosen from a menu, under a heading. */
export interface MenuGroup {
  readonly title: string;
  readonly items: readonly { readonly label: string; readonly onchoose: () => void }[];
}
