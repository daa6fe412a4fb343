// The single file's parts: <script type="text/plain" id="asset-NAME"> elements holding LZMA in septets.
import type { AssetName, AssetSource } from "./assets";
import { unpacked_lzma } from "./lzma";
import { bytes_of_septets } from "./septets";

export function unpacked_text(text: string): Uint8Array<ArrayBuffer> {
  return unpacked_lzma(bytes_of_septets(text));
}

function unpacked(name: AssetName): Uint8Array<ArrayBuffer> {
  const element = document.getElementById(`asset-${name}`);
  if (!element) throw new Error(`${name}: not in this file`);
  return unpacked_text(element.textContent);
}

export const file_assets: AssetSource = {
  code: async () => WebAssembly.compile(unpacked("player")),
  bytes: async (name) => unpacked(name),
  picture: async (file) => {
    const element = document.getElementById(`asset-${file}`);
    if (!element) throw new Error(`${file}: not in this file`);
    return new Blob([bytes_of_septets(element.textContent) as Uint8Array<ArrayBuffer>]);
  },
};
