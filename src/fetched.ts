/** JSON files of this site, as scripts in the browser load them. */

const loaded = new Map<string, Promise<unknown>>();

/**
 * Loads a file once. A failure is forgotten, so that the next call tries again.
 *
 * @throws when it cannot be loaded
 * @example await loadJson<Words>('/pt-br/interface/search.json')
 */
export function loadJson<T>(url: string): Promise<T> {
  let loading = loaded.get(url) as Promise<T> | undefined;
  if (!loading) {
    loading = fetch(url).then((response) => {
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      return response.json();
    });
    loaded.set(url, loading);
    loading.catch(() => loaded.delete(url));
  }
  return loading;
}
