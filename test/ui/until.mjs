/** Waiting for what Playwright has no locator for. */
import { setTimeout as sleep } from 'node:timers/promises';

/** How long anything may take to show. */
export const limitMs = 20_000;

/**
 * @template T
 * @param {() => Promise<T | undefined | false>} condition
 * @param {string | (() => Promise<string>)} complaint
 * @returns {Promise<T>} the first true value of the condition
 */
export async function until(condition, complaint) {
  for (const end = Date.now() + limitMs; Date.now() < end; await sleep(50)) {
    const value = await condition();
    if (value) return value;
  }
  throw new Error(typeof complaint === 'string' ? complaint : await complaint());
}
