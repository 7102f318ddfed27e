import { revisionOf } from '../../catalog/revision.ts';
import { DamagedLock, readLock, revisionsFile } from '../../catalog/revision-lock.ts';
import type { Finding, Rule } from '../rule.ts';

export const revisions: Rule = {
  id: 'revisions',
  title: 'what was published can be told from what is new',
  *check(content): Iterable<Finding> {
    try {
      const lock = readLock(content.root);
      // Where content is broken, its own problems are told; nothing published yet, nothing to miss.
      if (content.problems.length > 0 || lock.length === 0) return;
      for (const entry of content.entries) {
        const { code, changes } = entry.facts.value;
        const published = lock.filter((known) => known.code === code);
        const revision = attempt(() => revisionOf(entry, content));
        if (!revision || published.some((known) => known.revision === revision)) continue;
        const last = published
          .map(({ on }) => on)
          .sort()
          .at(-1);
        const told = !last || (changes[0] && changes[0].on >= last);
        yield {
          file: entry.facts.file,
          line: entry.facts.lineOf(changes.length > 0 ? 'changes' : 'code'),
          wrong: last
            ? `${code} reads differently from what was published on ${last}.`
            : `${code} was not published yet.`,
          mend: `${told ? 'When' : 'Say under changes what readers should know, if anything; when'} it goes out, run npm run revisions:publish.`,
          warning: true,
        };
      }
    } catch (error) {
      if (!(error instanceof DamagedLock)) throw error;
      yield { file: revisionsFile, line: error.line, wrong: error.wrong, mend: error.mend };
    }
  },
};

/** Undefined where other rules have something to say. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
