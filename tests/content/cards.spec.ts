import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { drawCard, pruneCards } from '../../src/cards/cache.ts';
import { type Box, cardSize, neutralCard, pageCard } from '../../src/cards/card.ts';
import { allCards } from '../../src/cards/list.ts';
import { encodePng, pngSize } from '../../src/cards/png.ts';
import { cardHash, renderCard } from '../../src/cards/render.ts';
import { lightColours } from '../../src/cards/tokens.ts';
import { readContent } from '../../src/catalog/read.ts';
import { shorten } from '../../src/catalog/shorten.ts';
import { stepTexts } from '../../src/catalog/step-texts.ts';
import { locales, localeTags } from '../../src/locales.ts';

const content = readContent(process.cwd());
const cards = new Map(allCards(content).map(({ file, card }) => [file, card]));
const folder = () => mkdtempSync(join(tmpdir(), 'vigia-cards-'));

const facts = {
  site: 'Vigia',
  code: 'VIG-999',
  family: 'Conector e sincronização',
  title: { lang: 'pt-BR', text: 'O conector não responde' },
  action: { step: true, text: 'Abra o console.' },
};

test('a card says code, family, title and first step, in the language of its page', () => {
  const { entries } = content;
  expect(entries.length).toBeGreaterThan(40);
  for (const entry of entries) {
    const code = entry.facts.value.code;
    for (const tag of localeTags) {
      const card = cards.get(`cards/${locales[tag].path}/${code.toLowerCase()}.png`)!;
      const said = textsOf(card[0]!);
      expect(said).toContain(code);
      expect(said).toContain(entry.prose[tag]!.head.title);
      expect(said.length).toBeGreaterThanOrEqual(5);
    }
  }
});

test('the card of a neutral link says the title in every language, none left out', () => {
  for (const entry of content.entries) {
    const card = cards.get(`cards/${entry.facts.value.code.toLowerCase()}.png`)!;
    const said = textsOf(card[0]!);
    for (const tag of localeTags) {
      expect(said).toContain(locales[tag].short);
      expect(said).toContain(entry.prose[tag]!.head.title);
    }
  }
});

test('a card drawn twice, and taken from the cache, is the same to the byte', async () => {
  const cache = folder();
  const card = pageCard(facts);
  const first = await renderCard(card);
  expect((await renderCard(card)).equals(first)).toBe(true);
  const drawn = await drawCard(card, cache);
  const kept = await drawCard(card, cache);
  expect([drawn.fresh, kept.fresh]).toEqual([true, false]);
  expect(kept.path).toBe(drawn.path);
  expect(readFileSync(kept.path).equals(first)).toBe(true);
  expect(pngSize(first)).toEqual(cardSize);
});

test('builds that draw the same card at once leave one whole file', async () => {
  const cache = folder();
  const card = pageCard(facts);
  const drawn = await Promise.all([1, 2, 3].map(() => drawCard(card, cache)));
  expect(new Set(drawn.map(({ path }) => path)).size).toBe(1);
  expect(readdirSync(cache)).toEqual([`${cardHash(card)}.png`]);
});

test('another text is another card, and half a file on the disk is drawn again', async () => {
  const cache = folder();
  const card = pageCard(facts);
  expect(cardHash(pageCard({ ...facts, code: 'VIG-998' }))).not.toBe(cardHash(card));
  const { path } = await drawCard(card, cache);
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, whole.length / 2));
  expect((await drawCard(card, cache)).fresh).toBe(true);
  expect(readFileSync(path).equals(whole)).toBe(true);
});

test('the cache forgets what no build has used for a month, and only that', async () => {
  const cache = folder();
  const { path: used } = await drawCard(pageCard(facts), cache);
  const { path: old } = await drawCard(pageCard({ ...facts, code: 'VIG-998' }), cache);
  const longAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  utimesSync(old, longAgo, longAgo);
  expect(pruneCards(cache)).toBe(1);
  expect([existsSync(used), existsSync(old)]).toEqual([true, false]);
});

test('a letter that the font lacks is named, and not drawn as an empty box', async () => {
  const title = { lang: 'ja', text: 'コネクタ' };
  await expect(renderCard(pageCard({ ...facts, title }))).rejects.toThrow('Inter has no “');
});

test('a title of long words is set smaller until it fits, and a third language has room', async () => {
  const text =
    'Unternehmensgerätekonformitätsrichtlinie Benutzerzustimmungsbestätigung fehlgeschlagen';
  expect(await renderCard(pageCard({ ...facts, title: { lang: 'de', text } }))).toBeTruthy();
  const title = { lang: 'de', language: 'Deutsch', text };
  const titles = [title, title, title, title];
  expect(
    await renderCard(neutralCard({ ...facts, subject: 'Lookout + Intune', titles })),
  ).toBeTruthy();
});

test('a text is cut after a sentence or a word, and never longer than asked', () => {
  expect(shorten('Open the console. Its home page appears.', 20)).toBe('Open the console.');
  expect(shorten('Open the console of Lookout', 20)).toBe('Open the console…');
  expect(shorten('Abra Administração › Conectores e tokens', 32)).toBe(
    'Abra Administração › Conectores…',
  );
  expect(shorten('short', 5)).toBe('short');
  for (const { title } of content.entries.map(({ prose }) => prose['pt-BR']!.head)) {
    for (const most of [20, 40, 60]) expect(shorten(title, most).length).toBeLessThanOrEqual(most);
  }
});

test('a step is read without citations, with the words of menus as the product shows them', () => {
  const source = `
<Cause id="not-in-group" title="Not in the group">
  Why. <Fact source="S01" />

  <Fix by="intune-admin">
    1. Open <Ui path="intune.devices > intune.all" /> <Fact source="S01" />. It *opens*.
       - nested
    2. Read [the guide](guide:x).
  </Fix>
</Cause>
`;
  const value = {
    'intune.devices': { text: { 'en-US': 'Devices', 'pt-BR': 'Dispositivos' }, sources: [] },
    'intune.all': { text: { 'en-US': 'All devices' }, sources: [] },
  };
  const labels = { ...content.labels, value };
  const [first, second] = stepTexts(source, 'pt-BR', { labels });
  expect(first).toEqual({
    id: 'not-in-group-1',
    group: 'not-in-group',
    title: 'Not in the group',
    text: 'Open Dispositivos › All devices. It opens.',
  });
  expect(second?.text).toBe('Read the guide.');
});

test('a picture of more colours than a palette holds keeps its size and its commonest colour', () => {
  const [width, height] = [40, 20];
  const pixels = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i += 1) {
    pixels.set(i < 400 ? [255, 255, 255, 255] : [i & 255, i >> 2, 7, 255], i * 4);
  }
  const png = encodePng(pixels, width, height);
  expect(pngSize(png)).toEqual({ width, height });
  const palette = png.indexOf('PLTE') + 4;
  expect([...png.subarray(palette, palette + 3)]).toEqual([255, 255, 255]);
});

test('colours come from the style sheet of the site', () => {
  expect(lightColours('--text: light-dark(#16202b, #eaeef3);')).toEqual({ text: '#16202b' });
});

function textsOf(box: Box | string): string[] {
  return typeof box === 'string' ? [box] : (box.props.children ?? []).flatMap(textsOf);
}
