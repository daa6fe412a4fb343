// Where the exhibit's parts come from: fetched by the site, unpacked from the page by the single file.

export type AssetName = "player" | "fonts" | "map" | "common" | "pictures" | `edition-${string}`;

export interface AssetSource {
  /** The compiled player. Rejects if it cannot be had. */
  code(): Promise<WebAssembly.Module>;
  bytes(name: Exclude<AssetName, "player">): Promise<Uint8Array>;
  /** A picture's file, by the name the exhibit gives it: "media/...". */
  picture(file: string): Promise<Blob>;
}
