/** Marks, in the table of contents, the section the reader is in. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
const headings = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);

function mark(): void {
  // The last heading above the upper third of the window, or the first of all.
  const line = innerHeight / 3;
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top < line);
  const current = passed.at(-1) ?? headings[0];
  for (const link of links) {
    if (link.hash === `#${current?.id}`) link.ariaCurrent = 'true';
    else link.ariaCurrent = null;
  }
}

const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66%' });
for (const heading of headings) observer.observe(heading);
