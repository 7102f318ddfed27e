import { expect, test } from '@playwright/test';
import { commandFor, leftToBrowser, type Scene } from '../../src/search/keys.ts';

const resting: Scene = {
  inField: true,
  inRecent: false,
  sheet: false,
  panel: false,
  list: false,
  chosen: false,
  above: false,
  below: false,
  stops: false,
};
const results = { panel: true, list: true };
const recent = { panel: true, inField: false, inRecent: true };

function press(keys: string, scene: Partial<Scene> = {}) {
  const names = keys.split('+');
  const pressed = {
    key: names.at(-1)!,
    altKey: names.includes('Alt'),
    ctrlKey: names.includes('Control'),
    metaKey: names.includes('Meta'),
    shiftKey: names.includes('Shift'),
  };
  return commandFor(pressed, { ...resting, ...scene });
}

test('Escape closes first what is on top, then what is under it, then clears the field', () => {
  expect(press('Escape', { ...results, sheet: true })).toBe('closeSheet');
  expect(press('Escape', results)).toBe('close');
  expect(press('Escape')).toBe('clear');
});

test('Enter asks or opens, with Control or Command in a new tab, with Shift it breaks the line', () => {
  expect(press('Enter')).toBe('enter');
  expect(press('Control+Enter')).toBe('enterInNewTab');
  expect(press('Meta+Enter')).toBe('enterInNewTab');
  expect(press('Shift+Enter')).toBe('breakLine');
});

test('the arrows move through results once the caret can move no further', () => {
  expect(press('ArrowDown', results)).toBe('chooseNext');
  expect(press('ArrowUp', results)).toBe('choosePrevious');
  expect(press('ArrowDown', { ...results, below: true })).toBe('returnToText');
  expect(press('ArrowUp', { ...results, above: true })).toBe('returnToText');
  expect(press('ArrowDown', { ...results, below: true, chosen: true })).toBe('chooseNext');
  // Also where nothing, or only a note, is shown under the text.
  expect(press('ArrowDown', { below: true })).toBe('returnToText');
  expect(press('ArrowDown', { panel: true, below: true })).toBe('returnToText');
});

test('with Shift the arrows select text', () => {
  for (const key of ['ArrowDown', 'ArrowUp']) {
    expect(press(`Shift+${key}`, results)).toBe('returnToText');
  }
});

test('with Alt the arrows show and close what is under the field', () => {
  expect(press('Alt+ArrowDown', results)).toBe('show');
  expect(press('Alt+ArrowUp', results)).toBe('close');
  expect(press('ArrowDown')).toBe('show');
});

test('the arrows move through recent searches, and elsewhere mean what they always do', () => {
  expect(press('ArrowDown', { panel: true })).toBe('recentNext');
  expect(press('ArrowDown', recent)).toBe('recentNext');
  expect(press('ArrowUp', recent)).toBe('recentPrevious');
  expect(press('Enter', recent)).toBeUndefined();
  expect(press('ArrowDown', { ...recent, inRecent: false })).toBeUndefined();
});

test('keys that move the caret return to the text, and still move the caret', () => {
  for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
    expect(press(key, { ...results, chosen: true })).toBe('returnToText');
  }
  expect(leftToBrowser.has('returnToText')).toBe(true);
});

test('Tab leaves, and closes what has nothing to stop at', () => {
  expect(press('Tab', results)).toBe('leave');
  expect(press('Tab', { ...results, stops: true })).toBeUndefined();
  expect(leftToBrowser.has('leave')).toBe(true);
});

test('a letter means nothing but itself', () => {
  expect(press('a', results)).toBeUndefined();
});
