/** A stretch of time in its largest whole unit. */
export interface Stretch {
  unit: 'seconds' | 'minutes' | 'hours' | 'days';
  count: number;
}

const UNITS = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
  ['seconds', 1],
] as const;

/** From one instant to another (ISO); 0 seconds when the second is not later. */
export function stretchOf(from: string, to: string): Stretch {
  const seconds = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1_000));
  const [unit, size] = UNITS.find(([, of]) => seconds >= of) ?? UNITS[3];
  return { unit, count: Math.floor(seconds / size) };
}

/** Work that waits longer than two minutes needs somebody to look. */
export function waitsLong(since: string | null, at: string): boolean {
  return since !== null && Date.parse(at) - Date.parse(since) > 120_000;
}
