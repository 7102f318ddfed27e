import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Directory } from '../../src/search/directory.ts';
import { judge } from '../../src/search/judge.ts';
import { namesIn } from '../../src/search/names.ts';
import { slips } from '../../src/search/near.ts';
import { read } from '../../src/search/question.ts';
import { redact } from '../../src/search/redact.ts';
import { stemmerOf } from '../../src/search/stem.ts';
import { subjectIn } from '../../src/search/subject.ts';
import type { SubjectWords } from '../../src/search/subject-words.ts';
import { folders } from '../servers.ts';

for (const locale of ['pt-BR', 'en-US']) {
  test(`who types any name of a page, as it is written, finds it among the first three in ${locale}`, async () => {
    const built = <T>(file: string): T =>
      JSON.parse(readFileSync(join(folders.root, locale.toLowerCase(), file), 'utf8'));
    const directory = built<Directory>('directory.json');
    const words = built<SubjectWords>('subject.json');
    const { leaning, said } = subjectIn(words, await stemmerOf(locale));
    const names = await namesIn(directory, locale, said);

    const find = async (text: string): Promise<string[]> => {
      const question = read(redact(text), directory);
      const { exact, unknown, clauses } = question;
      const words = clauses.flatMap((clause) => clause.words);
      const near = await slips(words, names);
      const { pages, answered } = judge(question, {
        names,
        leaning,
        near,
        text: undefined,
        likeness: undefined,
      });
      const answers = answered && (exact.length > 0 || unknown.length === 0);
      const slugs = [...exact.map(({ page }) => page), ...(answers ? pages : [])];
      return [...new Set(slugs.map(({ slug }) => slug))].slice(0, 3);
    };

    const missed: string[] = [];
    for (const { slug, title, names } of directory.pages) {
      for (const name of [title, ...names]) {
        const found = await find(name);
        if (!found.includes(slug)) missed.push(`${slug}: “${name}” finds ${found.join(', ')}`);
      }
    }
    expect(missed).toEqual([]);
  });
}
