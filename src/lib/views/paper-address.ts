import {
  paperChoiceNames,
  writePaperChoices,
  type PaperChoices,
} from "#lib/explanations/paper-choices.ts";

/** The same address, for what is printed. */
export function addressWithPaper(page: string, choices: PaperChoices): string {
  const address = new URL(page);
  for (const name of paperChoiceNames) address.searchParams.delete(name);
  const words = writePaperChoices(choices).map(([name, word]) => `${name}=${word}`);
  // written by hand: lists keep their commas
  address.search = [address.search.slice(1), ...words].filter((part) => part !== "").join("&");
  return address.href;
}
