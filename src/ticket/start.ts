/**
 * All of this that runs before the reader acts. Whatever they do near something that can
 * be copied loads the rest, already while they point at it, and hands the event over.
 */
const near = 'ticket-panel, copy-text, .permalink, .feedback a';
const typing = 'input, textarea, select, dialog';

async function hear(event: Event): Promise<void> {
  const target = event.target as Element;
  const heard =
    event instanceof KeyboardEvent
      ? /^[cr]$/i.test(event.key) && !target.closest(typing)
      : target.closest(near);
  if (heard) (await import('./act.ts')).act(event);
}

for (const type of ['pointerover', 'focusin', 'click', 'keydown']) addEventListener(type, hear);
