/** Copying, said aloud; if the browser forbids it, the text is left selected. */

/**
 * @param text what goes to the clipboard
 * @param field shows the text, and holds the selection where copying fails
 * @param said what to say when it was copied, and when it was not
 */
export async function copy(
  text: string,
  field: HTMLInputElement | HTMLTextAreaElement,
  said: { copied: string; failed: string },
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell(said.copied);
  } catch {
    field.value = text;
    field.focus();
    field.select();
    tell(said.failed);
  }
}

function tell(message: string): void {
  const status = document.getElementById('status');
  if (!status) return;
  status.textContent = message;
  status.classList.add('toast');
  setTimeout(() => status.classList.remove('toast'), 4000);
}
