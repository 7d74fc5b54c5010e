import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import sirv from "sirv";

/**
 * A server of the built site, as any file server would be one: a folder's index.html for its
 * address, compressed copies for those who take them, 404.html for what is not there.
 *
 * @throws when the folder holds no built site
 */
export function siteServer(folder: string): Server {
  if (!existsSync(`${folder}/index.html`)) {
    throw new Error(`There is no built site in ${folder}/: run \`npm run build\` first.`);
  }
  const notFound = readFileSync(`${folder}/404.html`);
  const site = sirv(folder, {
    brotli: true,
    etag: true,
    gzip: true,
    onNoMatch: (_request, response) => {
      response.statusCode = 404;
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(notFound);
    },
    setHeaders: (response, pathname) => {
      response.setHeader("X-Content-Type-Options", "nosniff");
      // a sandboxed frame has no origin: without this it may not load the site's own scripts and fonts
      response.setHeader("Access-Control-Allow-Origin", "*");
      if (pathname.startsWith("/_app/immutable/")) {
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      }
    },
  });
  return createServer((request, response) => {
    site(request, response);
  });
}
