/**
 * `npm run links:publish`: builds the site and writes into the ledger every address that
 * the build promises. Nothing is ever taken out; a damaged ledger is left as it is.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readContent } from '../src/catalog/read.ts';
import { formatProblem } from '../src/checks/index.ts';
import { formatLedger, ledgerFile, readLedger } from '../src/checks/ledger/file.ts';
import { permanentLinks } from '../src/checks/ledger/permanent.ts';
import { readSite } from '../src/checks/ledger/site.ts';

/**
 * Adds to the ledger what a build has and it has not.
 *
 * @returns the addresses added, and what is wrong with the ledger: then nothing was written
 * @throws when there is no build in the folder
 */
export function publish(root: string, folder: string, base: string) {
  const { links, problems } = readLedger(root);
  if (problems.length > 0) return { added: [], problems, total: links.size };
  const built = permanentLinks(readContent(root), readSite(folder, base));
  if (built.length === 0) throw new Error(`There is no site in ${folder}.`);
  const added = built.filter((link) => !links.has(link));
  const text = formatLedger([...links.keys(), ...added]);
  writeFileSync(join(root, ledgerFile), text);
  return { added, problems, total: links.size + added.length };
}

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? 'dist');
  const { added, problems, total } = publish(
    process.cwd(),
    folder,
    process.env['BASE_PATH'] ?? '/',
  );
  for (const problem of problems) console.error(formatProblem({ rule: 'ledger', ...problem }));
  if (problems.length > 0) {
    console.error('Nothing was written.');
    process.exitCode = 1;
  } else {
    for (const link of added.slice(0, 20)) console.log(`+ ${link}`);
    if (added.length > 20) console.log(`… and ${added.length - 20} more`);
    console.log(`${added.length} new, ${total} addresses in ${ledgerFile}. Commit it.`);
  }
}
