/**
 * What a key means in the search, by where the reader is: after the ARIA combobox pattern
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/), with Shift+Enter for a line more,
 * and with arrows among recent searches.
 */
export type Command =
  | 'chooseNext'
  | 'choosePrevious'
  | 'recentNext'
  | 'recentPrevious'
  | 'enter'
  | 'enterInNewTab'
  | 'breakLine'
  | 'show'
  | 'close'
  | 'closeSheet'
  | 'clear'
  | 'returnToText'
  | 'leave';

/** After these the browser does with the key what it always does. */
export const leftToBrowser: ReadonlySet<Command> = new Set<Command>(['returnToText', 'leave']);

/** Where the reader is. */
export interface Scene {
  inField: boolean;
  /** On a recent search. */
  inRecent: boolean;
  /** The search takes the whole screen. */
  sheet: boolean;
  /** Something is shown under the field. */
  panel: boolean;
  /** Results are. */
  list: boolean;
  /** One of them is chosen. */
  chosen: boolean;
  /** The text has several lines, and the caret can go up or down in it. */
  above: boolean;
  below: boolean;
  /** Something under the field can be stopped at with Tab. */
  stops: boolean;
}

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * @returns undefined where the key means nothing to the search
 * @example commandFor({ key: 'Escape', … }, { panel: true, … }) // 'close'
 */
export function commandFor(pressed: Key, scene: Scene): Command | undefined {
  if (pressed.key === 'Escape') {
    if (scene.sheet) return 'closeSheet';
    return scene.panel ? 'close' : 'clear';
  }
  if (scene.inField) return inField(pressed, scene);
  if (!scene.inRecent) return undefined;
  if (pressed.key === 'ArrowDown') return 'recentNext';
  return pressed.key === 'ArrowUp' ? 'recentPrevious' : undefined;
}

function inField({ key, altKey, ctrlKey, metaKey, shiftKey }: Key, scene: Scene) {
  if (key === 'Enter') {
    if (shiftKey) return 'breakLine';
    return ctrlKey || metaKey ? 'enterInNewTab' : 'enter';
  }
  // Selects text.
  if (shiftKey && key.startsWith('Arrow')) return 'returnToText';
  if (key === 'ArrowUp') {
    if (altKey) return 'close';
    if (scene.list && (scene.chosen || !scene.above)) return 'choosePrevious';
  }
  if (key === 'ArrowDown') {
    if (altKey) return 'show';
    if (scene.chosen) return 'chooseNext';
    if (scene.below) return 'returnToText';
    if (!scene.panel) return 'show';
    return scene.list ? 'chooseNext' : 'recentNext';
  }
  // Everything that moves the caret brings the reader back to the text.
  if (/^(?:Home|End|Arrow)/.test(key)) return 'returnToText';
  // Browsers stop at what can be scrolled; here only at what can be used.
  if (key === 'Tab' && !scene.stops) return 'leave';
  return undefined;
}
