// The single file's parts: <script type="text/plain" id="asset-NAME"> elements holding gzip in base64.
import type { AssetName, AssetSource } from "./assets";

async function unpacked(name: AssetName): Promise<ArrayBuffer> {
  const element = document.getElementById(`asset-${name}`);
  if (!element) throw new Error(`${name}: not in this file`);
  const packed = Uint8Array.from(atob(element.textContent.trim()), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

export const file_assets: AssetSource = {
  code: async () => WebAssembly.compile(await unpacked("player")),
  bytes: async (name) => new Uint8Array(await unpacked(name)),
};
