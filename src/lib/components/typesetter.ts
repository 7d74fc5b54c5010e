/** From a formula's TeX to its markup. */
export type Typesetter = (tex: string, displayMode: boolean) => string;
