/** The line of every page that screen readers hear. */

/** Milliseconds that a toast is seen. */
const seen = 4000;

/** Is heard, once, when a reader has finished what it is saying. */
export function tell(message: string): void {
  const status = document.getElementById('status');
  if (status && status.textContent !== message) status.textContent = message;
}

/** Is heard, each time, and seen for a moment. */
export function toast(message: string): void {
  const status = document.getElementById('status');
  if (!status) return;
  status.textContent = message;
  status.classList.add('toast');
  setTimeout(() => status.classList.remove('toast'), seen);
}
