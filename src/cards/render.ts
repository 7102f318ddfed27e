/** A tree of boxes → PNG: satori lays it out and draws the letters, resvg fills pixels. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori, { type SatoriOptions } from 'satori';
import { type Box, type Card, cardSize } from './card.ts';
import { encodePng } from './png.ts';

const require = createRequire(import.meta.url);

/** Inter, in the weights cards use; the second alphabet has what the first lacks. */
const fonts = (['latin', 'latin-ext'] as const).flatMap((alphabet) =>
  ([400, 700] as const).map((weight) => ({
    name: 'Inter',
    weight,
    style: 'normal' as const,
    data: readFileSync(
      require.resolve(`@fontsource/inter/files/inter-${alphabet}-${weight}-normal.woff`),
    ),
  })),
);

/** What must stay free at the edges, in pixels. */
const margin = 40;

/** Whatever changes the pixels besides the tree: fonts, libraries, settings. */
const renderer = createHash('sha256');
for (const { data } of fonts) renderer.update(data);
for (const library of ['satori', '@resvg/resvg-js']) {
  renderer.update(readFileSync(require.resolve(`${library}/package.json`)));
}
const rendererHash = renderer.digest('hex');

/**
 * A name for the picture that a tree becomes: equal names, equal bytes.
 *
 * @example cardHash(card) // '3f9a2c1…', 64 digits
 */
export function cardHash(card: Card): string {
  return createHash('sha256').update(rendererHash).update(JSON.stringify(card)).digest('hex');
}

/**
 * Draws a card.
 *
 * @throws when it has a letter that the font lacks, or more text than room
 */
export async function renderCard(card: Card): Promise<Buffer> {
  for (const drawing of card) {
    const svg = await layOut(drawing);
    if (!svg) continue;
    // Letters are shapes by now, so that no font of the machine can show.
    const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    return encodePng(image.pixels, image.width, image.height);
  }
  throw new Error('It has more text than room. Shorten the title, or see src/cards/card.ts.');
}

/** The drawing as SVG, or undefined where its text does not fit. */
async function layOut(drawing: Box): Promise<string | undefined> {
  let fits = true;
  const options: SatoriOptions = {
    ...cardSize,
    fonts,
    loadAdditionalAsset: async (_, letters) => {
      throw new Error(
        `Inter has no “${letters}”. Write it otherwise, or add its alphabet in src/cards/render.ts.`,
      );
    },
    onNodeDetected: ({ left, top, width, height }) => {
      if (height === cardSize.height) return; // the card itself
      const [right, bottom] = [cardSize.width - left - width, cardSize.height - top - height];
      if (right < margin || bottom < margin) fits = false;
    },
  };
  const svg = await satori(drawing, options);
  return fits ? svg : undefined;
}
