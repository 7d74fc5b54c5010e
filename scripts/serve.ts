/** Serves the built site: `npm start`. PORT asks for one port; without it the first free one is taken. */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import sirv from "sirv";

const BUILD = "build";
const FIRST_PORT = 4173;

if (!existsSync(`${BUILD}/index.html`)) {
  console.error("There is no built site yet: run `npm run build` first.");
  process.exit(1);
}

const notFound = readFileSync(`${BUILD}/404.html`);

const site = sirv(BUILD, {
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
    if (pathname.startsWith("/_app/immutable/")) {
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }
  },
});

const server = createServer((request, response) => {
  site(request, response);
});

const wanted = process.env["PORT"];
let port = wanted === undefined ? FIRST_PORT : Number(wanted);

server.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EADDRINUSE" || wanted !== undefined) {
    console.error(`The site can't be served on port ${port}: ${error.message}`);
    process.exit(1);
  }
  port += 1;
  server.listen(port);
});
server.on("listening", () => {
  console.log(`Chalkgrad is at http://localhost:${port}/ (Ctrl+C stops it)`);
});
server.listen(port);
