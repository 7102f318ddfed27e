/** Reads the wrong address and says which pages are nearest to it. */
import leven from 'leven';
import { chooseLocale, wantedLocales } from './negotiate.ts';

const main = document.querySelector<HTMLElement>('main')!;
const sections = [...main.querySelectorAll<HTMLElement>('section')];
const base = main.dataset['base']!;
const words = decoded(location.pathname)
  .slice(base.length)
  .toLowerCase()
  .split('/')
  .filter(Boolean);
const [first] = words;
const last = words.at(-1) ?? '';

const asked = sections.find((section) => section.dataset['locale'] === first);
const chosen = chooseLocale(
  asked ? [asked.lang] : wantedLocales(),
  sections.map((section) => section.lang),
);
const links = (section: HTMLElement) => [...section.querySelectorAll<HTMLAnchorElement>('.all a')];

// `/201/` and `/VIG-201` mean the page with that code, `/pt-br/vig201` in that language.
const number = /^(?:vig-?)?(\d{3})$/.exec(last)?.[1];
const code = `vig-${number}`;
const neutral = `${base}${code}/`;
const page = asked && links(asked).find((link) => link.dataset['code'] === code);
const former = main.dataset['former']?.split(' ') ?? [];
const known = [...links(sections[0]!).map((link) => link.dataset['code']), ...former];
// Already there means that the neutral page itself is missing: stay and explain.
if (known.includes(code) && location.pathname !== neutral) {
  location.replace((page?.pathname ?? neutral) + location.search + location.hash);
}

for (const section of sections) {
  if (section.lang === chosen) {
    document.documentElement.lang = chosen;
    main.querySelector('svg')?.after(section);
  }
  const distance = (link: HTMLAnchorElement) => {
    const slug = link.dataset['slug']!;
    return slug.includes(last) || last.includes(slug) ? 0 : leven(slug, last) / slug.length;
  };
  const near = links(section)
    .map((link) => ({ link, far: distance(link) }))
    .filter(({ far }) => last.length > 2 && far < 0.6)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3);
  if (near.length === 0) continue;
  const box = section.querySelector<HTMLElement>('.nearest')!;
  for (const { link } of near) {
    const item = document.createElement('li');
    const copy = link.cloneNode(true) as HTMLAnchorElement;
    copy.hash = location.hash;
    item.append(copy);
    box.querySelector('ul')!.append(item);
  }
  box.hidden = false;
}

/** An address can be cut off in the middle of a character. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
