/** `npm run check:content`: prints what is wrong with the content and fails if anything is. */
import { checkContent, formatProblem, rules } from './index.ts';

const [only] = process.argv.slice(2);
const problems = checkContent(process.cwd()).filter((p) => !only || p.file.includes(only));
const errors = problems.filter((problem) => !problem.warning);
const warnings = problems.filter((problem) => problem.warning);
for (const problem of warnings) console.warn(`advice: ${formatProblem(problem)}`);
for (const problem of errors) console.error(formatProblem(problem));
if (errors.length > 0) {
  console.error(`\n${errors.length} to mend.`);
  process.exitCode = 1;
} else {
  console.log(`Content keeps its ${rules.length} rules.`);
}
