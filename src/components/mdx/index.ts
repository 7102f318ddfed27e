/** The components that authors write, by name; nothing is imported in content. */
import { sections } from '../../catalog/registry.ts';
import Box from './Box.astro';
import Cause from './Cause.astro';
import Fact from './Fact.astro';
import Fix from './Fix.astro';
import Link from './Link.astro';
import Message from './Message.astro';
import Part from './Part.astro';
import Picture from './Picture.astro';
import Section from './Section.astro';
import Step from './Step.astro';
import Ui from './Ui.astro';

const plainSections = sections.flatMap(({ component }) =>
  component ? [[component, Section] as const] : [],
);

export const components = {
  ...Object.fromEntries(plainSections),
  Cause,
  Part,
  Fix,
  Fact,
  Message,
  Picture,
  Ui,
  Note: Box,
  Danger: Box,
  Conflict: Box,
  Collect: Box,
  NeverSend: Box,
  a: Link,
  li: Step,
};
