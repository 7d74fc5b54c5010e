import { resolve } from "node:path";

/** A file's place, from the folder where the command is called. */
export function fromCaller(path: string): string {
  return resolve(callersFolder(), path);
}

/** npm runs a script in the project's folder and says where it was called. */
function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
  return script === "solve" && caller !== undefined ? caller : process.cwd();
}
