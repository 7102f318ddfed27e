/**
 * Pixels → PNG with a palette. A card has few colours and the shades between them, so one
 * byte a pixel shows it as well as four do, in half the bytes that resvg's own PNG takes.
 */
import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

const IEND = Buffer.from('IEND');

/** What a palette can hold. */
const most = 256;

/**
 * Writes opaque pixels as a PNG of at most 256 colours; rarer ones become the nearest.
 *
 * @param pixels four bytes each: red, green, blue, opacity
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Buffer {
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i += 1) colours[i] = view.getUint32(i * 4) >>> 8;
  const byUse = [...countRuns(colours)]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .map(([colour]) => colour);
  const palette = byUse.slice(0, most);
  const index = new Map(
    byUse.map((colour, n) => [colour, n < most ? n : nearest(palette, colour)]),
  );

  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // eight bits a pixel, a palette, no interlacing
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rowsOf(colours, width, index), { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** How often each colour occurs. Most pixels are as the one before them, so runs are counted. */
function countRuns(colours: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let start = 0, end = 1; end <= colours.length; end += 1) {
    const colour = colours[start]!;
    if (colours[end] === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + end - start);
    start = end;
  }
  return counts;
}

/** The picture's rows; each begins with a byte that says it is not filtered. */
function rowsOf(colours: Uint32Array, width: number, index: Map<number, number>): Buffer {
  const rows = Buffer.alloc(colours.length + colours.length / width);
  let before = -1;
  let byte = 0;
  for (let i = 0, to = 0; i < colours.length; i += 1, to += 1) {
    if (i % width === 0) to += 1;
    const colour = colours[i]!;
    if (colour !== before) [before, byte] = [colour, index.get(colour)!];
    rows[to] = byte;
  }
  return rows;
}

/**
 * Width and height of a PNG, or undefined where the file is none or was cut off.
 *
 * @example pngSize(readFileSync('dist/cards/site.png')) // { width: 1200, height: 630 }
 */
export function pngSize(file: Buffer): { width: number; height: number } | undefined {
  const whole = file.subarray(0, 8).equals(signature) && file.subarray(-8, -4).equals(IEND);
  return whole ? { width: file.readUInt32BE(16), height: file.readUInt32BE(20) } : undefined;
}
function channels(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function nearest(palette: number[], colour: number): number {
  const [red, green, blue] = channels(colour);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [n, candidate] of palette.entries()) {
    const [r, g, b] = channels(candidate);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [n, distance];
  }
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
