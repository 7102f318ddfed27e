/**
 * Calls back when the reader presses `/` or Ctrl/⌘ K, unless they are typing somewhere.
 *
 * @example onShortcut(() => input.focus());
 */
export function onShortcut(callback: () => void): void {
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLElement &&
      (event.target.isContentEditable || event.target.matches('input, textarea, select'));
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !commandK) return;
    event.preventDefault();
    callback();
  });
}
