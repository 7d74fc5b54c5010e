import { spawnSync } from "node:child_process";

const SECONDS = 1000;

/** Where something that the tests need can be had. */
export interface Source {
  readonly name: string;
  readonly commands: readonly (readonly [string, ...string[]])[];
  /** How many seconds it may take. */
  readonly limit: number;
}

/** Only root adds packages to a system. */
export const isRoot = process.getuid?.() === 0;

export function debian(packages: readonly string[]): Source {
  return {
    name: `Debian's ${packages.join(", ")}`,
    commands: [
      ["apt-get", "update"],
      ["apt-get", "install", "-y", "--no-install-recommends", ...packages],
    ],
    limit: 300,
  };
}

/** Tries a source; what comes of it is for the caller to find out. */
export function fetchFrom({ name, commands, limit }: Source): void {
  console.log(`Trying ${name}, for at most ${limit} seconds.`);
  for (const [command, ...args] of commands) {
    const { status, signal, error } = spawnSync(command, args, {
      env: {
        ...process.env,
        DEBIAN_FRONTEND: "noninteractive",
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: `${15 * SECONDS}`,
      },
      stdio: ["ignore", "inherit", "inherit"],
      timeout: limit * SECONDS,
    });
    if (status === 0) continue;
    console.log(`${name} failed: ${error?.message ?? signal ?? `exit status ${status ?? "?"}`}`);
    return;
  }
}
