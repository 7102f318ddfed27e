import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerFile, parseLedger, readLedger } from '../ledger/file.ts';
import type { Rule } from '../rule.ts';

export const ledger: Rule = {
  id: 'ledger',
  title: 'the list of published addresses is whole, and only grows',
  *check({ root }) {
    const { links, problems } = readLedger(root);
    yield* problems;
    if (problems.length > 0) return;
    // A second opinion where there is a history; the ledger itself needs none.
    for (const commit of ['HEAD', 'HEAD^1', 'HEAD^2']) {
      const lost = committed(root, commit).filter((link) => !links.has(link));
      const [first] = lost;
      if (!first) continue;
      yield {
        file: ledgerFile,
        line: [...links.keys()].filter((link) => link < first).length + 4,
        wrong: `${first}${lost.length > 1 ? ` and ${lost.length - 1} more` : ''} was published and has been taken out.`,
        mend: `Put it back (git checkout ${commit} -- ${ledgerFile}, then npm run links:publish). What was published stays; a page that is renamed or removed is named in its YAML or in content/tombstones.yaml.`,
      };
      return;
    }
  },
};

/** What a commit's ledger had; nothing where there is no git, no such commit or no ledger. */
function committed(root: string, commit: string): string[] {
  if (!existsSync(join(root, '.git'))) return [];
  try {
    const text = execFileSync('git', ['show', `${commit}:./${ledgerFile}`], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return [...parseLedger(text).links.keys()];
  } catch {
    return [];
  }
}
