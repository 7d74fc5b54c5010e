/** What keys and buttons open over the steps: the field for a step's number, or the list of keys. */
export type StudyDialog = "go-to" | "help";
