import type { AstroIntegration } from 'astro';
import { checkContent, formatProblem } from '../checks/index.ts';

/** Stops a build whose content breaks a rule, before anything is written. */
export function contentRules(): AstroIntegration {
  return {
    name: 'content-rules',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const problems = checkContent(process.cwd()).filter((problem) => !problem.warning);
        if (problems.length === 0) return;
        for (const problem of problems) logger.error(formatProblem(problem));
        throw new Error(`${problems.length} content problems; nothing was built.`);
      },
    },
  };
}
