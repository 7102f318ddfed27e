/** The page that the tests of tickets are about. */
import type { Locale } from '../../src/locales.ts';

export const page403 = 'scenarios/console-403-not-authorized/';

/** What the page and its panel say in each language. */
export const words = {
  'pt-BR': {
    title: 'Erro 403 ao abrir o console do Lookout',
    verify: 'Como saber se resolveu',
    step: 'A conta não está em nenhum grupo de acesso › passo 2',
    console: 'O console abre.',
    admin: 'exigem permissões de administrador',
    collect: 'A ID do objeto do grupo',
    never: 'Senhas, códigos de uso único',
    number: 'Chamado: 4711',
    titled: 'Link com título copiado.',
  },
  'en-US': {
    title: '403 error when you open the Lookout console',
    verify: 'How to know it worked',
    step: 'The account is in none of the access groups › step 2',
    console: 'The console opens.',
    admin: 'need administrator rights',
    collect: 'The Object ID of the group',
    never: 'Passwords, one-time codes',
    number: 'Ticket: 4711',
    titled: 'Titled link copied.',
  },
} satisfies Record<Locale, Record<string, string>>;
