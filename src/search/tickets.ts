/** Numbers of tickets: who pastes a ticket pastes its number, and it is no code. */

/** What people call a ticket, and what may stand between that and its number. */
const called = 'tickets?|chamados?|cases?|casos?|incidents?|incidentes?|protocolos?';
const between = '(?:[\\s:#(/]|n[uú]mero|number|n[º°o]\\.?|id){0,4}';

/** How ServiceNow writes one: INC0048812, SCTASK0012345. */
const serviceNow = '(?:inc|cs|req|ritm|chg|prb|task|sctask)\\d{5,}';

/** Of four digits at the least: “caso 403 apareça” is about a code. */
const ticket = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${called})${between}(?:[a-z]{1,6}-?)?\\d[\\d-]{3,}|${serviceNow})(?![\\p{L}\\d])`,
  'giu',
);

/**
 * @example withoutTickets('Ticket #48213: Pending') // ' : Pending'
 */
export function withoutTickets(text: string): string {
  return text.replace(ticket, ' ');
}
