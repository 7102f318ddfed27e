/**
 * What a card shows, as a tree of boxes that `render.ts` lays out. Cards are seen about
 * 300 pixels wide, a quarter of their size: little text, large.
 */
import { shorten } from '../catalog/shorten.ts';
import { lighthouse } from '../components/chrome/lighthouse.ts';
import { colour } from './tokens.ts';

/** The size that every service which unfurls links agrees on. */
export const cardSize = { width: 1200, height: 630 };

/** A box of the tree; satori reads it like an element of React, which it does not need. */
export interface Box {
  type: string;
  props: Record<string, unknown> & { children?: (Box | string)[] };
}

type Style = Record<string, string | number>;

/** A text with its language, which decides how it is broken and shaped. */
export interface Said {
  lang: string;
  text: string;
}

/** Ways to draw a card, the preferred first: the first whose text has room is taken. */
export type Card = Box[];

/**
 * The card of a page in one language.
 *
 * @param facts.action the first step, or without steps what the page says in short
 */
export function pageCard(facts: {
  site: string;
  code: string;
  family: string;
  title: Said;
  action: { step: boolean; text: string };
}): Card {
  const title = shorten(facts.title.text, 110);
  return sizesFor(title.length).map((fontSize) =>
    card(facts.site, facts.code, facts.family, [
      text(facts.title.lang, title, { ...heading, fontSize, flexGrow: 1 }),
      row({ alignItems: 'flex-start', paddingTop: 32, borderTop: `3px solid ${colour('line')}` }, [
        ...(facts.action.step ? [disc('1')] : []),
        text(facts.title.lang, shorten(facts.action.text, 88), { ...small, flex: 1 }),
      ]),
    ]),
  );
}

/** Sizes for a title of this length, from the one that probably fills its room in three
 *  lines; long words may need a smaller one. */
function sizesFor(length: number): number[] {
  const likely = [26, 44, 72, 92].filter((most) => length > most).length;
  return [104, 88, 76, 66, 58, 48].slice(likely);
}

/** The card of a link without a language: the title in each. */
export function neutralCard(facts: {
  site: string;
  subject: string;
  code: string;
  /** The titles, each under the name of its language. */
  titles: (Said & { language: string })[];
}): Card {
  return [54, 46, 36, 28].map((fontSize) =>
    card(facts.site, facts.code, facts.subject, [
      column(
        { flexGrow: 1, justifyContent: 'space-evenly' },
        facts.titles.map((title) =>
          column({ paddingLeft: 32, borderLeft: `8px solid ${colour('accent')}` }, [
            text(title.lang, title.language, { fontSize: fontSize * 0.6, color: colour('muted') }),
            text(title.lang, shorten(title.text, 110), { ...heading, marginTop: 4, fontSize }),
          ]),
        ),
      ),
    ]),
  );
}

/** The card of pages that are about no single problem, in one language or in all. */
export function siteCard(facts: { site: string; subject: string; lines: Said[] }): Card {
  const name = row({ alignItems: 'center', marginBottom: 24 }, [
    logo(150),
    column({ marginLeft: 32 }, [
      text('', facts.site, { ...heading, fontSize: 110 }),
      text('', facts.subject, { fontSize: 44, color: colour('muted') }),
    ]),
  ]);
  return [54, 42, 34, 26].map((fontSize) => {
    const lines = facts.lines.map((line) =>
      text(line.lang, line.text, { marginTop: 24, fontSize, lineHeight: 1.3 }),
    );
    return frame([column({ flexGrow: 1, justifyContent: 'center' }, [name, ...lines])]);
  });
}

const heading: Style = {
  fontWeight: 700,
  lineHeight: 1.16,
  letterSpacing: '-0.02em',
  textWrap: 'balance',
};
const small: Style = { fontSize: 40, lineHeight: 1.32 };

function card(site: string, code: string, about: string, content: Box[]): Box {
  return frame([
    row({ alignItems: 'center', marginBottom: 40 }, [
      text('', code, {
        padding: '10px 22px',
        borderRadius: 12,
        background: colour('accent'),
        color: colour('on-accent'),
        fontSize: 40,
        fontWeight: 700,
      }),
      text('', about, { flex: 1, marginLeft: 28, fontSize: 36, color: colour('muted') }),
      logo(60),
      text('', site, { marginLeft: 12, fontSize: 40, fontWeight: 700 }),
    ]),
    ...content,
  ]);
}

function frame(children: Box[]): Box {
  return column(
    {
      ...cardSize,
      boxSizing: 'border-box',
      padding: '56px 64px 44px',
      borderBottom: `16px solid ${colour('accent')}`,
      background: colour('page'),
      color: colour('text'),
      fontFamily: 'Inter',
    },
    children,
  );
}

function disc(sign: string): Box {
  return text('', sign, {
    flexShrink: 0,
    justifyContent: 'center',
    alignItems: 'center',
    width: 52,
    height: 52,
    marginRight: 24,
    borderRadius: 26,
    background: colour('accent'),
    color: colour('on-accent'),
    fontSize: 32,
    fontWeight: 700,
  });
}

function logo(size: number): Box {
  const stroke = { stroke: colour('accent'), strokeWidth: 1.7, strokeLinejoin: 'round' };
  const path = { type: 'path', props: { d: lighthouse } };
  return {
    type: 'svg',
    props: {
      viewBox: '0 0 24 24',
      width: size,
      height: size,
      fill: 'none',
      strokeLinecap: 'round',
      ...stroke,
      children: [path],
    },
  };
}

function text(lang: string, said: string, style: Style): Box {
  return {
    type: 'div',
    props: { ...(lang && { lang }), style: { display: 'flex', ...style }, children: [said] },
  };
}

function row(style: Style, children: Box[]): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function column(style: Style, children: Box[]): Box {
  return row({ flexDirection: 'column', ...style }, children);
}
