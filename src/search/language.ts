/** The language that somebody writes in, told by its small words, and what those are. */
import type { Locale } from '../locales.ts';

/** Folded. Either kind proves a language; those that are `empty` say nothing of a problem. */
interface SmallWords {
  empty: string;
  telling: string;
}

type Language<Tag extends string = Locale> = Tag extends `${infer Subtag}-${string}` ? Subtag : Tag;

/** By language subtag: of every language of the site, or its texts would seem another's. */
const smallWords: Record<Language, SmallWords> = {
  pt: {
    empty: `a o as os um uma de do da dos das em no na nos nas ao aos e ou que se por para com sem como mas
      mais muito ja eu ele ela eles voce voces me meu minha seu sua isso isto este esta esse essa aqui la
      foi ser estar esta estao tem ter tenho temos vai vou pode posso fazer faz quando onde qual porque
      pra pro ta to ai ne vc vcs pq tb tbm mim dele dela deles delas num numa ate so todo toda todos todas
      ola oi bom boa dia tarde noite obrigado obrigada favor ajuda alguem gente pessoal`,
    telling: `nao nem nada nenhum nenhuma nunca sempre ainda antes depois desde apos durante entre sobre
      sao estou estava era fica ficou consigo consegue aparece preciso quero esses essas outro outra`,
  },
  en: {
    empty: `the a an of to in on at and or is are was be been it its this that these those i we you he she
      they my our your his her their me us do does did have has had can could will would should not no but
      if for with from by as so then when where what which who how why hi hello dear thanks thank please
      help regards best team any some there here just only get got getting im ive hey
      isn isnt aren arent wasn wasnt don dont doesn doesnt didn didnt won wont can cant couldn couldnt
      cannot wouldn hasn hasnt haven havent ll ve re one two were something anything someone guy guys
      really even lot also still now about into out up`,
    telling: `nothing none never always already yet again after before since until while although though
      without within between every each other than too am says said keeps wants need needs`,
  },
};

/** They prove nothing: buttons (“sign in”), addresses (.com), “iPhone SE”, “e-mail”, OS. */
const anywhere = listed('in up out log e com os se ai dos ou nas tb');

const languages = new Map(
  Object.entries<SmallWords>(smallWords).map(([language, { empty, telling }]) => [
    language,
    { empty: listed(empty), all: listed(`${empty} ${telling}`) },
  ]),
);

function listed(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/**
 * Whether a word can tell problems apart.
 *
 * @param word folded
 * @example tells('pending') // true; 'then' says nothing about a problem, in any language
 */
export function tells(word: string): boolean {
  return [...languages.values()].every(({ empty }) => !empty.has(word));
}

/** So many different small words of one language, and none of another, prove it. */
const proof = 2;

/**
 * The language that a text is written in, as far as its small words prove one: an English
 * sentence within a Portuguese one proves none.
 *
 * @param text folded
 * @returns a language subtag
 * @example writtenIn('set up lookout on my ipad') // 'en'
 */
export function writtenIn(text: string): string | undefined {
  const written = [...new Set(text.split(' '))].filter((word) => !anywhere.has(word));
  const counts = [...languages.keys()]
    .map((language) => ({ language, count: written.filter(only(language)).length }))
    .sort((a, b) => b.count - a.count);
  const [most, next] = counts;
  return most && most.count >= proof && !next?.count ? most.language : undefined;
}

/** Whether a word is one of a language and of no other. */
function only(language: string): (word: string) => boolean {
  return (word) => [...languages].every(([name, { all }]) => all.has(word) === (name === language));
}

/**
 * The language of a locale, as a subtag.
 *
 * @param locale a BCP 47 tag
 * @example languageOf('pt-BR') // 'pt'
 */
export function languageOf(locale: string): string {
  return new Intl.Locale(locale).language;
}
