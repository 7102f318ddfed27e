import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './scripts/browser.ts';
import { ports } from './tests/servers.ts';

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env['CI'],
  reporter: [['list', { printSteps: false }]],
  webServer: {
    command: 'node tests/servers.ts',
    url: `http://localhost:${ports.subpath}/help/`,
    timeout: 5 * 60_000,
    reuseExistingServer: false,
    stdout: 'pipe',
  },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${ports.root}`,
    locale: 'fr-FR',
    launchOptions: launchOptions(),
  },
  projects: [
    { name: 'content', testDir: 'tests/content' },
    { name: 'build', testDir: 'tests/build' },
    { name: 'e2e', testDir: 'tests/e2e' },
  ],
});
