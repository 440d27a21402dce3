/**
 * Makes pdf.js give soft hyphens back, which it takes for invisible signs and leaves out, though text recognition and
 * Typst mean by them the hyphen that is seen at a line's end. To be called in the worker of pdf.js, whose `match` of
 * single letters it changes; stands by itself, so that its source can be sent to a thread.
 */
export function keepSoftHyphens(): void {
  const match = Reflect.get(String.prototype, 'match') as (pattern: RegExp) => unknown;
  const patient = function (this: string, pattern: RegExp): unknown {
    return String(this) === '\u00ad' ? null : match.call(this, pattern);
  };
  Reflect.set(String.prototype, 'match', patient);
}
