/** Which section of a page has most of what was asked. */
import type { Evidence } from './evidence.ts';
import type { FullText } from './fulltext.ts';

export interface Section {
  id: string;
  title: string;
  /** Plain text around each of the words, the rarest first. */
  excerpts: string[];
}

/** Only the most telling words of a long text are looked for. */
const most = 6;

/** A section with fewer of the words is not what the question is about. */
const least = 2;

/**
 * @returns undefined where no section under a heading of its own has several of the words
 * @throws when the text of the page cannot be loaded
 */
export async function sectionFor(
  slug: string,
  evidence: readonly Evidence[],
  { results }: FullText,
): Promise<Section | undefined> {
  const telling = evidence
    .toSorted((a, b) => b.textWeight - a.textWeight)
    .flatMap(({ word, readAs, textWeight }) => {
      const result = results.get(readAs ?? word)?.get(slug);
      return result ? [{ result, textWeight }] : [];
    })
    .slice(0, most);
  const sections = new Map<string, Section & { weight: number }>();
  for (const { result, textWeight } of telling) {
    for (const { anchor, title, plain_excerpt } of (await result.data()).sub_results) {
      if (!anchor) continue;
      const excerpt = withoutHeading(plain_excerpt, title);
      const known = sections.get(anchor.id);
      if (known) {
        known.weight += textWeight;
        known.excerpts.push(excerpt);
      } else {
        sections.set(anchor.id, { id: anchor.id, title, excerpts: [excerpt], weight: textWeight });
      }
    }
  }
  const [best] = [...sections.values()]
    .filter(({ excerpts }) => excerpts.length >= least)
    .sort((a, b) => b.weight - a.weight);
  return best;
}

/** A section's text begins with its heading, which stands beside the excerpt anyway. */
function withoutHeading(excerpt: string, heading: string): string {
  if (!excerpt.startsWith(heading)) return excerpt;
  const rest = /^[.:?!…]?\s+(.+)/su.exec(excerpt.slice(heading.length));
  return rest?.[1] ?? excerpt;
}
