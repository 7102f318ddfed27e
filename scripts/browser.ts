/**
 * A browser for tests and screenshots: Playwright's own where it can be downloaded, else
 * the system's Chromium or Chrome, else the distribution's package.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const isRoot = process.getuid?.() === 0;

/** The browser there is, Playwright's own first; undefined when there is none. */
export function findBrowser(): string | undefined {
  return [chromium.executablePath(), ...systemBrowsers].find((path) => existsSync(path));
}

/**
 * How to start it. Chromium refuses to sandbox the root user, and without the last
 * switches it calls home at every start.
 *
 * @throws when there is no browser; `npm run browser` gets one
 */
export function launchOptions(): LaunchOptions {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('There is no browser. Run npm run browser to get one.');
  return {
    executablePath,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  };
}

/** Gets a browser if there is none, and says which one will be used. */
function getBrowser(): void {
  if (!existsSync(chromium.executablePath())) {
    console.log('Trying to download Playwright’s Chromium …');
    spawnSync('playwright', ['install', 'chromium'], {
      stdio: 'ignore',
      shell: process.platform === 'win32',
      timeout: 5 * 60_000,
    });
  }
  if (!findBrowser() && isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('It could not be downloaded; installing the distribution’s chromium …');
    execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-q', 'chromium'], { stdio: 'inherit' });
  }
  const found = findBrowser();
  if (found) console.log(`Browser: ${found}`);
  else {
    console.error('No browser could be had. Install Chromium or Chrome, then run this again.');
    process.exitCode = 1;
  }
}

if (import.meta.main) getBrowser();
