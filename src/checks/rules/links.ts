import { fragmentsIn } from '../../catalog/fragments.ts';
import type { Content, Entry } from '../../catalog/read.ts';
import { parseTarget, type Target } from '../../catalog/targets.ts';
import { didYouMean, type Rule } from '../rule.ts';

export const links: Rule = {
  id: 'links',
  title: 'pages link to each other by name, and what they name exists',
  *check(content) {
    for (const { prose } of content.entries) {
      for (const { file, locale, outline } of Object.values(prose)) {
        for (const { value, line } of outline.links) {
          if (/^(https:\/\/|mailto:)/.test(value)) continue;
          const target = parseTarget(value);
          if (!target) {
            yield {
              file,
              line,
              wrong: `“${value}” is an address, not a name.`,
              mend: 'Write scenario:…, guide:… or term:…; outside the site, a full https:// address.',
            };
            continue;
          }
          const known = idsOf(target.kind, content);
          if (!known.includes(target.id)) {
            yield {
              file,
              line,
              wrong: `There is no ${target.kind} called “${target.id}”.`,
              mend: didYouMean(target.id, known),
            };
            continue;
          }
          if (!target.fragment) continue;
          const fragments = fragmentsOf(target, locale, content);
          if (fragments.includes(target.fragment)) continue;
          yield {
            file,
            line,
            wrong: `${target.kind}:${target.id} has no section #${target.fragment}.`,
            mend: didYouMean(target.fragment, fragments),
          };
        }
      }
    }
  },
};

function idsOf(kind: Target['kind'], content: Content): string[] {
  if (kind === 'term') return Object.keys(content.terms.value);
  return content.entries.filter((entry) => entry.type === kind).map((entry) => entry.slug);
}

function fragmentsOf(
  { kind, id }: Target,
  locale: keyof Entry['prose'],
  { entries }: Content,
): string[] {
  const outline = entries.find((entry) => entry.type === kind && entry.slug === id)?.prose[locale]
    ?.outline;
  return outline ? fragmentsIn(outline) : [];
}
