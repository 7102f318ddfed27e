/** Opened at an id that a section had, the page goes to the section and says its id of today. */
function follow(): void {
  const now = document.getElementById(location.hash.slice(1))?.dataset['now'];
  // Replacing moves `:target` and the reading position too, and leaves Back alone.
  if (now) location.replace(`#${now}`);
}

follow();
addEventListener('hashchange', follow);
