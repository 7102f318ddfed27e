import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { anchors } from './src/catalog/anchors.ts';
import { scriptHash, styleHash } from './src/components/chrome/inline.ts';
import { contentRules } from './src/integrations/content-rules.ts';
import { permanence } from './src/integrations/permanence.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { withAlternates } from './src/integrations/sitemap-alternates.ts';
import { tightPolicy } from './src/integrations/tight-policy.ts';
import { unfurlCards } from './src/integrations/unfurl-cards.ts';

/**
 * What is imported when the reader acts is not preloaded with all it imports: a phone did
 * not answer to keys while so many requests were made at once. Astro takes no such setting.
 */
const importsUnpreloaded = {
  name: 'imports-unpreloaded',
  configEnvironment: () => ({ build: { modulePreload: false } }),
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://vigia.example',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  scopedStyleStrategy: 'where',
  // Scripts stay files: cached between pages, and needing no hash in the policy.
  vite: {
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    plugins: [importsUnpreloaded],
  },
  markdown: {
    processor: satteri({ mdastPlugins: [anchors] }),
    syntaxHighlight: false,
  },
  integrations: [
    contentRules(),
    unfurlCards(),
    mdx(),
    sitemap({ serialize: withAlternates(process.cwd()) }),
    searchIndex(),
    tightPolicy(),
    permanence(),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "form-action 'self'",
      ],
      scriptDirective: {
        // Pagefind's search runs in WebAssembly.
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [scriptHash],
      },
      styleDirective: { hashes: [styleHash] },
    },
  },
});
