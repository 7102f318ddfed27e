/**
 * Markdown as rich and as plain text for the clipboard. The rich text is bare HTML, which
 * help desks and mail programs take over into their own looks.
 */
import { Marked, type Token, type Tokens } from 'marked';
import { escapeHtml } from './escape.ts';

const safe = /^(?:https?|mailto):/i;

const marked = new Marked({
  async: false,
  renderer: {
    // No HTML passes through: what looks like it is shown as it was written.
    html: ({ text }) => escapeHtml(text),
    image: ({ text }) => escapeHtml(text),
    link({ href, tokens }) {
      const inner = this.parser.parseInline(tokens);
      return safe.test(href) ? `<a href="${escapeHtml(href)}">${inner}</a>` : inner;
    },
  },
});

/**
 * @example toHtml('**Ana** <b>') // '<p><strong>Ana</strong> &lt;b&gt;</p>\n'
 */
export function toHtml(markdown: string): string {
  return marked.parse(markdown) as string;
}

/**
 * @example toPlain('1. Open [the list](https://a.example/)') // '1. Open the list (https://a.example/)'
 */
export function toPlain(markdown: string): string {
  return blocks(marked.lexer(markdown)).trim();
}

function blocks(tokens: Token[]): string {
  return tokens
    .map(block)
    .filter((text) => text !== '')
    .join('\n\n');
}

function block(token: Token): string {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'hr':
      return '';
    case 'list':
      return list(token as Tokens.List);
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.map(block).join('\n').replace(/^/gm, '> ');
    case 'table':
      return table(token as Tokens.Table);
    case 'code':
      return (token as Tokens.Code).text;
    default:
      return inline([token]);
  }
}

function list({ items, ordered, start, loose }: Tokens.List): string {
  const lines = items.map((item, index) => {
    const mark = ordered ? `${Number(start || 1) + index}. ` : '- ';
    const text = item.tokens.map(block).filter(Boolean).join('\n');
    return mark + text.replace(/\n/g, `\n${' '.repeat(mark.length)}`);
  });
  return lines.join(loose ? '\n\n' : '\n');
}

function table({ header, rows }: Tokens.Table): string {
  return [header, ...rows]
    .map((row) => row.map((cell) => inline(cell.tokens)).join(' | '))
    .join('\n');
}

function inline(tokens: Token[]): string {
  return tokens.map(inlineText).join('');
}

function inlineText(token: Token): string {
  if (token.type === 'br') return '\n';
  if (token.type === 'link') return linkText(token as Tokens.Link);
  if ('tokens' in token && token.tokens) return inline(token.tokens);
  const text = 'text' in token && typeof token['text'] === 'string' ? token['text'] : token.raw;
  return token.type === 'codespan' ? text : unescapeHtml(text);
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

/** @example unescapeHtml('a &lt; b') // 'a < b' */
function unescapeHtml(text: string): string {
  return text.replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all);
}

/** The address goes beside the words, unless it is what they say. */
function linkText({ href, tokens }: Tokens.Link): string {
  const words = inline(tokens);
  const address = href.replace(/^mailto:/, '');
  return words === address || !safe.test(href) ? words : `${words} (${address})`;
}
