// A small server for the built site, for this machine only.
//   node web/tools/serve.mjs DIR [--port N]
// Without --port the first free one from 8080 on; --port 0 takes any. Prints the address. Ctrl-C ends it.
import { createServer } from "node:http";
import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const host = "127.0.0.1";
const first_port = 8080;
const last_port = 8180;

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".css": "text/css; charset=utf-8",
};

/** The file below `root` that a request's path names, or undefined: nothing outside is ever named. */
async function file_named(root, url_path) {
  let decoded;
  try {
    decoded = decodeURIComponent(url_path);
  } catch {
    return undefined;
  }
  if (decoded.includes("\0")) return undefined;
  try {
    const file = await realpath(path.join(root, path.posix.normalize(decoded)));
    if (file !== root && !file.startsWith(root + path.sep)) return undefined;
    if (!(await stat(file)).isDirectory()) return file;
    return decoded.endsWith("/") ? await realpath(path.join(file, "index.html")) : `${file}${path.sep}`;
  } catch {
    return undefined;
  }
}

async function answer(root, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const { pathname, search } = new URL(request.url, `http://${host}`);
  const file = await file_named(root, pathname);
  if (file === undefined) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("404\n");
    return;
  }
  if (file.endsWith(path.sep)) {
    response.writeHead(301, { location: `${path.posix.normalize(pathname)}/${search}` }).end();
    return;
  }
  const bytes = await readFile(file);
  response.writeHead(200, {
    "content-type": types[path.extname(file)] ?? "application/octet-stream",
    "content-length": bytes.length,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** Serves `dir`; resolves to the server and its address. Port undefined: the first free one. */
export async function serve(dir, port) {
  const root = await realpath(dir);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.writeHead(500).end());
  });
  const listen = (wanted) =>
    new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(wanted, host, () => {
        server.off("error", reject);
        resolve();
      });
    });
  for (let wanted = port ?? first_port; ; ++wanted) {
    try {
      await listen(wanted);
      break;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port !== undefined || wanted >= last_port) throw error;
    }
  }
  return { server, address: `http://${host}:${server.address().port}/` };
}

if (process.argv[1] && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ options: { port: { type: "string" } }, allowPositionals: true });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (positionals.length !== 1 || (port !== undefined && !Number.isInteger(port))) {
    console.error("usage: node web/tools/serve.mjs DIR [--port N]");
    process.exit(2);
  }
  try {
    const { server, address } = await serve(positionals[0], port);
    console.log(address);
    for (const signal of ["SIGINT", "SIGTERM"]) {
      process.on(signal, () => {
        server.close();
        server.closeAllConnections();
      });
    }
  } catch (error) {
    console.error(`cannot serve ${positionals[0]}: ${error.message}`);
    process.exit(1);
  }
}
