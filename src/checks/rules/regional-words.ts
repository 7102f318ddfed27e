import type { Locale } from '../../locales.ts';
import type { Rule } from '../rule.ts';

/**
 * Words of another country's variety, with what readers here say. Patterns match whole
 * words; a product's own label is quoted with <Ui> or <Message> and never read here.
 */
const words: Partial<Record<Locale, Record<string, string>>> = {
  'pt-BR': {
    'ecrãs?': 'tela',
    'ficheiros?': 'arquivo',
    'utilizador(es|as?)?': 'usuário',
    'telemóve(l|is)': 'celular',
    'palavras?-passe': 'senha',
    'registos?': 'registro',
    'aced(er|a|e|eu|em|endo)': 'acessar',
    definições: 'configurações',
    'descarreg(ar|ue|a)': 'baixar',
    'secç(ão|ões)': 'seção',
    'factos?': 'fato',
    'contactos?': 'contato',
    'contact(ar|e)': 'falar com',
    'plane(ar|ado)': 'planejar',
    'equipas?': 'equipe',
    'partilh(ar|e|a|ado)': 'compartilhar',
    'sítios?': 'site',
    'correct(o|a|os|as)': 'correto',
    'actua(l|is|lizar|lização)': 'atual, atualizar',
    'directór(io|ios)': 'diretório',
    'direct(o|a|amente)': 'direto',
    'object(o|os)': 'objeto',
    'project(o|os)': 'projeto',
    'electrónic(o|a)': 'eletrônico',
    'electrônic(o|a)': 'eletrônico',
    'prémios?': 'prêmio',
    'géneros?': 'gênero',
    'económic(o|a)': 'econômico',
    'acç(ão|ões)': 'ação',
    'protecç(ão|ões)': 'proteção',
    'activ(ar|ação|o|a)': 'ativar, ativo',
    'excepç(ão|ões)': 'exceção',
    consola: 'console',
    'autenticador(es)?': 'Microsoft Authenticator',
    'à espera de': 'aguardando',
    'o seu telefone está a': 'gerúndio',
    'está a (\\p{L}+r)\\b': 'gerúndio: “está fazendo”',
    'estão a (\\p{L}+r)\\b': 'gerúndio: “estão fazendo”',
    'log ?in': 'entrada ou login',
    'sign-in': 'entrada',
  },
};

/** Words that may stand all the same, because they mean something else here. */
const allowed: Partial<Record<Locale, RegExp>> = {
  'pt-BR': /\blogin\b/iu,
};

export const regionalWords: Rule = {
  id: 'regional-words',
  title: 'Portuguese is Brazilian, and every language that of its readers',
  *check({ entries }) {
    for (const { prose } of entries) {
      for (const { file, locale, head, outline } of Object.values(prose)) {
        const patterns = Object.entries(words[locale] ?? {}).map(([word, better]) => ({
          pattern: new RegExp(`(?<![\\p{L}-])(?:${word})(?![\\p{L}-])`, 'iu'),
          better,
        }));
        const texts = [
          ...Object.values(head).map((text) => ({ text, line: 2 })),
          ...outline.text
            .filter(({ value }) => !value.code)
            .map(({ value, line }) => ({ text: value.text, line })),
        ];
        for (const { text, line } of texts) {
          for (const { pattern, better } of patterns) {
            const found = pattern.exec(text)?.[0];
            if (!found || allowed[locale]?.test(found)) continue;
            yield {
              file,
              line,
              wrong: `“${found}” is not how ${locale} says it.`,
              mend: `Write “${better}”.`,
            };
          }
        }
      }
    }
  },
};
