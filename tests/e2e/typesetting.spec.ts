// Our lines against the browser's own, for the same paragraphs in the same faces at the same measures.
import { compare } from "../../web/tools/typesetting.mjs";
import { expect, test } from "./support";

test.describe("Typesetting", () => {
  for (const measure_px of [320, 420, 612])
    test(`IsMoreEvenThanTheBrowsersAt${measure_px}Pixels`, async ({ browser }) => {
      test.slow();
      const { results } = await compare(browser, measure_px);
      const { ours, ...theirs } = results;
      expect(Object.keys(theirs)).toHaveLength(3);
      for (const [name, their] of Object.entries(theirs)) {
        expect(ours.variance / their.variance, name).toBeLessThan(0.85);
        expect(ours.scraps, name).toBeLessThan(their.scraps);
      }
    });
});
