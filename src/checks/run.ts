/** `npm run check:content`: prints what is wrong with the content and fails if anything is. */
import { checkContent, formatProblem, rules } from './index.ts';

const [only] = process.argv.slice(2);
const problems = checkContent(process.cwd()).filter((p) => !only || p.file.includes(only));
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(`\n${problems.length} to mend.`);
  process.exitCode = 1;
} else {
  console.log(`Content keeps its ${rules.length} rules.`);
}
