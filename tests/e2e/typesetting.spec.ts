// Our lines against the browser's own, for the same paragraphs in the same faces at the same measures.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, root_dir, test } from "./support";

type Figures = Record<string, { variance: number; scraps: number }>;

test("OurLinesAreMoreEvenThanTheBrowsersAndEndInFewerScraps", () => {
  test.slow();
  const tool = path.join(root_dir, "web", "tools", "typesetting.mjs");
  const measures: Record<string, Figures> = JSON.parse(execFileSync("node", [tool, "--json"], { encoding: "utf8" }));
  expect(Object.keys(measures)).toHaveLength(3);
  for (const [measure_px, { ours, ...theirs }] of Object.entries(measures)) {
    expect(Object.keys(theirs)).toHaveLength(3);
    for (const [name, their] of Object.entries(theirs)) {
      expect(ours!.variance / their.variance, `${name} at ${measure_px} px`).toBeLessThan(0.85);
      expect(ours!.scraps, `${name} at ${measure_px} px`).toBeLessThan(their.scraps);
    }
  }
});
