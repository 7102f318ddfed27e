/**
 * What was searched lately, kept on this device and nowhere else, without anything
 * personal. Where storage is forbidden there is simply nothing.
 */
import { redact } from './redact.ts';
import { fold } from './text.ts';

const key = 'vigia-recent';
const most = 8;
/** Longer ones are pastes, which nobody recognizes by their beginning. */
const longest = 200;

/**
 * A list with a search put first, once, and the oldest gone.
 *
 * @example withSearch(['403', 'pending'], 'Pending') // ['Pending', '403']
 */
export function withSearch(list: readonly string[], query: string): string[] {
  return [query, ...withoutSearch(list, query)].slice(0, most);
}

/** @example withoutSearch(['403', 'pending'], '403') // ['pending'] */
export function withoutSearch(list: readonly string[], query: string): string[] {
  return list.filter((other) => fold(other) !== fold(query));
}

/**
 * What a stored text holds, whoever wrote it.
 *
 * @example parsed('["403", 7]') // ['403']
 * @example parsed('{') // []
 */
export function parsed(stored: string | null): string[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.filter((item) => typeof item === 'string' && item.trim()).slice(0, most);
  } catch {
    return [];
  }
}

/** Newest first. */
export function recentSearches(): string[] {
  try {
    return parsed(localStorage.getItem(key));
  } catch {
    return [];
  }
}

/** Remembers a search that found something, without what identifies somebody. */
export function remember(query: string): void {
  const { text } = redact(query);
  if (text && text.length <= longest) store(withSearch(recentSearches(), text));
}

export function forget(query: string): void {
  store(withoutSearch(recentSearches(), query));
}

export function forgetAll(): void {
  store([]);
}

function store(list: string[]): void {
  try {
    if (list.length > 0) localStorage.setItem(key, JSON.stringify(list));
    else localStorage.removeItem(key);
  } catch {
    // Storage is forbidden or full: nothing is remembered.
  }
}
