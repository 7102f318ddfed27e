/**
 * The closed lists of the subject: families, sections, surfaces, platforms, roles.
 * Names that readers see are UI strings (`family.sign-in`, `role.global-admin` …);
 * here are only ids, so that a typo stops the build and types follow from the data.
 */

/**
 * Families and the numbers they may use. Where a family would begin with numbers
 * that are also common HTTP statuses (400–418, 500–511) it starts above them:
 * a pasted `403` must never be mistaken for a page called VIG-403.
 */
export const families = {
  'sign-in': { from: 101, to: 199 },
  'device-status': { from: 201, to: 299 },
  connector: { from: 301, to: 399 },
  app: { from: 420, to: 499 },
  compliance: { from: 520, to: 599 },
  guides: { from: 901, to: 999 },
} as const;
export type Family = keyof typeof families;
export const familyIds = Object.keys(families) as [Family, ...Family[]];

/** Where a problem is seen. */
export const surfaces = [
  'lookout-console',
  'microsoft-sign-in',
  'intune-admin-center',
  'entra-admin-center',
  'company-portal',
  'lookout-app',
  'protected-app',
  'mailbox',
] as const;
export type Surface = (typeof surfaces)[number];

export const platforms = ['android', 'ios'] as const;
export type Platform = (typeof platforms)[number];

/**
 * Products whose menus and buttons we quote; the first part of a label's id. Where a
 * product was not found in our other languages, their wording comes from translated
 * documentation: the reader will probably see the English one, so it is shown first.
 */
export const products = {
  lookout: { translated: false },
  'lookout-app': { translated: true },
  intune: { translated: true },
  entra: { translated: true },
  'company-portal': { translated: true },
  microsoft: { translated: true },
} as const;
export type Product = keyof typeof products;

/** Who can carry out a fix. */
export const roles = [
  'device-user',
  'help-desk',
  'lookout-admin',
  'lookout-support',
  'groups-admin',
  'entra-admin',
  'global-admin',
  'privileged-role-admin',
  'intune-admin',
  'intune-role-admin',
  'endpoint-security-manager',
  'app-manager',
  'policy-manager',
  'school-admin',
  'security-admin',
  'conditional-access-admin',
  'mail-admin',
] as const;
export type Role = (typeof roles)[number];

/** How sure the facts of a page are; shown beside its sources. */
export const confidences = ['verified', 'one-voice', 'single', 'contradictory'] as const;
export type Confidence = (typeof confidences)[number];

/** How one page points to another, and what the other then says of it. */
export const relations = {
  'caused-by': 'causes',
  causes: 'caused-by',
  'fixed-by': 'fixes',
  fixes: 'fixed-by',
  'tell-apart': 'tell-apart',
  'see-also': 'see-also',
} as const;
export type Relation = keyof typeof relations;

/** The kinds of page that content can be. */
export const kinds = ['problem', 'task', 'reference', 'guide'] as const;
export type Kind = (typeof kinds)[number];

/**
 * Sections in page order. `component` is what an author writes, `in` the kinds of
 * page that may have it, `required` those that must. Ids are permanent: they stand
 * in links that were pasted into tickets.
 */
export const sections = [
  { id: 'symptom', component: 'Symptom', in: ['problem'], required: ['problem'] },
  { id: 'when', component: 'When', in: ['task', 'reference'], required: ['task', 'reference'] },
  { id: 'before', component: 'Before', in: ['guide', 'task'], required: ['guide'] },
  { id: 'check', component: 'Check', in: ['problem'], required: [] },
  { id: 'cause', component: 'Cause', in: ['problem'], required: ['problem'] },
  { id: 'fix', component: 'Fix', in: ['task'], required: ['task'] },
  { id: 'lookup', component: 'Lookup', in: ['reference'], required: ['reference'] },
  { id: 'parts', component: 'Part', in: ['guide'], required: ['guide'] },
  { id: 'verify', component: 'Verify', in: kinds, required: ['problem', 'task', 'guide'] },
  { id: 'undo', component: 'Undo', in: ['guide', 'task'], required: ['guide'] },
  { id: 'escalate', component: 'Escalate', in: kinds, required: ['problem', 'task'] },
  { id: 'prevent', component: 'Prevent', in: ['problem', 'task'], required: [] },
  { id: 'then-now', component: 'ThenNow', in: kinds, required: [] },
  { id: 'related', component: null, in: kinds, required: [] },
  { id: 'sources', component: null, in: kinds, required: [] },
  { id: 'changes', component: null, in: kinds, required: [] },
] as const satisfies readonly {
  id: string;
  component: string | null;
  in: readonly Kind[];
  required: readonly Kind[];
}[];
export type SectionId = (typeof sections)[number]['id'];

/** Components that group numbered steps under an id and a title of their own. */
export const groupComponents = ['Cause', 'Part'] as const;

/** Components an author may use inside a section. */
export const inlineComponents = [
  'Fix',
  'Message',
  'Ui',
  'Fact',
  'Conflict',
  'Danger',
  'Note',
  'Collect',
  'NeverSend',
  'Picture',
] as const;

/** Boxes within a section: the kind that a component stands for, and what its heading says. */
export const boxes = {
  Note: { kind: 'note', heading: 'box.note' },
  Danger: { kind: 'danger', heading: 'box.danger' },
  Conflict: { kind: 'conflict', heading: 'box.conflict' },
  Collect: { kind: 'collect', heading: 'escalate.collect' },
  NeverSend: { kind: 'never-send', heading: 'escalate.never' },
} as const;
export type BoxKind = (typeof boxes)[keyof typeof boxes]['kind'];

/** The box that a component is, if it is one. */
export function boxOf(component: string | null) {
  return Object.hasOwn(boxes, component ?? '') ? boxes[component as keyof typeof boxes] : undefined;
}

/** Pictures, drawn as components: a name an author may use in `<Picture name>`. */
export const pictures = [
  'sign-in-error',
  'consent-prompt',
  'life-cycle',
  'data-flow',
  'consent-flow',
] as const;
export type Picture = (typeof pictures)[number];
