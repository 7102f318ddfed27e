/**
 * Calls back when the reader presses `/` or Ctrl/⌘ K, unless they are typing somewhere
 * or want no shortcuts of one key (WCAG 2.1.4).
 *
 * @example onShortcut(() => input.focus());
 */
export function onShortcut(callback: () => void): void {
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLElement &&
      (event.target.isContentEditable || event.target.matches('input, textarea, select'));
    const slash =
      event.key === '/' &&
      !typing &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      !isTurnedOff();
    const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !commandK) return;
    event.preventDefault();
    callback();
  });
}

/** Shortcuts of one key can be turned off, in the ticket panel: `src/ticket/settings.ts`. */
function isTurnedOff(): boolean {
  try {
    return localStorage.getItem('vigia-keys') === 'off';
  } catch {
    return false;
  }
}
