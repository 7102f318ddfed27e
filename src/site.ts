/** What differs by who runs the site, read from the environment at build time. */

/** Where readers report a problem or give feedback: a form that takes `title` and `body`. */
export const issuesUrl =
  process.env['ISSUES_URL'] ?? 'https://github.example/vigia/vigia/issues/new';

/** For those without an account there; empty where none is offered. */
export const feedbackEmail = process.env['FEEDBACK_EMAIL'] ?? '';

/**
 * A form for a new issue, filled in.
 *
 * @example newIssue({ title: 'VIG-201', body: '' }) // 'https://…/issues/new?title=VIG-201&body='
 */
export function newIssue(fields: { title: string; body: string }): string {
  return `${issuesUrl}?${new URLSearchParams(fields)}`;
}

/**
 * A message to the site's mailbox, filled in.
 *
 * @example mailTo('a@b.example', { subject: 'VIG-201', body: '' }) // 'mailto:a@b.example?subject=VIG-201&body='
 */
export function mailTo(address: string, fields: { subject: string; body: string }): string {
  const { subject, body } = fields;
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
