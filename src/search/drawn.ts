/** Waits until the browser has drawn what is there; in a tab that nobody sees, for nothing. */
export function drawn(): Promise<void> {
  return new Promise((done) => {
    if (document.hidden) done();
    else requestAnimationFrame(() => setTimeout(done));
  });
}
