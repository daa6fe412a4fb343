// The site's parts: one file each beside the pages, names with a hash of their content, fetched when asked for.
import type { AssetName, AssetSource } from "./assets";

/** `files` gives each part's address relative to the page; `base` is the page's own address at its start. */
export function site_assets(files: Readonly<Record<string, string>>, base: string): AssetSource {
  const fetched = async (name: AssetName): Promise<Response> => {
    const response = await fetch(new URL(files[name] ?? name, base));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response;
  };
  return {
    async code() {
      const response = await fetched("player");
      // Streaming wants the right MIME type, which not every host sends.
      return response.headers.get("content-type") === "application/wasm"
        ? WebAssembly.compileStreaming(response)
        : WebAssembly.compile(await response.arrayBuffer());
    },
    async picture(file) {
      const response = await fetch(new URL(`../${file}`, base));
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      return response.blob();
    },
    async bytes(name) {
      return new Uint8Array(await (await fetched(name)).arrayBuffer());
    },
  };
}
