/** Makes an element with properties and what is in it. Strings go in as text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

/** Takes styles into the page that came with a script, once. */
export function addStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** Says something to screen readers, and where `seen` shows it for a moment. */
export function tell(message: string, seen = true): void {
  const status = document.getElementById('status');
  if (!status) return;
  status.textContent = message;
  status.classList.toggle('toast', seen);
  if (seen) setTimeout(() => status.classList.remove('toast'), 4000);
}
