/**
 * Words for what happens to a running stack.
 *
 * @param {ReturnType<import('./progress.mjs').createProgress>} progress
 * @returns {(event: import('./index.cjs').StackEvent) => void}
 */
export function tellEvents(progress) {
  return (event) => {
    const { name } = event.process;
    if (event.type === 'died') {
      const how = event.signal ?? `status ${event.code}`;
      progress.warn(name, `died (${how}); starting it again in ${event.delayMs / 1000} s`);
      // Killed from outside, its last words explain nothing.
      if (event.signal === null) for (const line of event.tail) progress.say(`      ${line}`);
    }
    if (event.type === 'said') progress.note(name, event.text);
    if (event.type === 'restarted') progress.note(name, `started again, pid ${event.process.pid}`);
    if (event.type === 'recovered') progress.note(name, `ready again after ${(event.tookMs / 1000).toFixed(1)} s`);
  };
}
