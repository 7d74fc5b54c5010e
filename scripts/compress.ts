/** Compresses the texts of the built site: the last part of `npm run build`. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { writeCompressedCopies } from "./compressed-copies.ts";

const TEXT = /\.(css|html|js|json|svg|txt|webmanifest|xml)$/;

for (const name of readdirSync("build", { recursive: true, encoding: "utf8" })) {
  if (TEXT.test(name)) writeCompressedCopies(join("build", name));
}
