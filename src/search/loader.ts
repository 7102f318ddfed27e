/** What the search makes of a file of a language, once. */
import { loadJson } from '../fetched.ts';
import { stemmerOf } from './stem.ts';

/**
 * @param file of each language: `subject.json`
 * @param make what it is made into, with what stems words of the language
 * @returns what loads it from where the site is mounted (with both slashes), for a locale; it
 * throws when the file cannot be loaded, and the next call tries again
 * @example const loadSubject = loaderOf('subject.json', subjectIn);
 */
export function loaderOf<File extends object, Made>(
  file: string,
  make: (content: File, stem: (word: string) => string) => Made,
): (base: string, locale: string) => Promise<Made> {
  const made = new WeakMap<File, Made>();
  return async (base, locale) => {
    const [content, stem] = await Promise.all([
      loadJson<File>(`${base}${locale.toLowerCase()}/${file}`),
      stemmerOf(locale),
    ]);
    const known = made.get(content) ?? make(content, stem);
    made.set(content, known);
    return known;
  };
}
