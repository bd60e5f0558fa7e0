import type { BurnUpView } from '@congtac/reporting-domain';

/** Inside of the drawing and the room for words around it, in units of the drawing. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A mark on an axis or a point of a line. */
export interface ChartMark {
  readonly at: number;
  /** The value of a scale mark; the first day of a month mark. */
  readonly value: number | string;
}

/** What the drawing is made of. */
export interface BurnUpGeometry {
  /** Accepted, running total; '' while nobody said anything. */
  readonly valuePath: string;
  readonly points: readonly { readonly x: number; readonly y: number; readonly month: string }[];
  /** What should be reached: steps; '' without targets. */
  readonly expectedPath: string;
  readonly targetY: number | null;
  /** Middle of each month. */
  readonly months: readonly ChartMark[];
  readonly scale: readonly ChartMark[];
  readonly todayX: number | null;
}

/** Lines of the scale, the one at 0 left out. */
const scaleLines = 4;

/** Places everything of a burn-up inside the frame. Days run from left to right, values upwards from 0. */
export function burnUpGeometry(view: BurnUpView, frame: ChartFrame): BurnUpGeometry {
  const days = Math.max(1, dayOf(view.to) - dayOf(view.from) + 1);
  const inner = { width: frame.width - frame.left - frame.right, height: frame.height - frame.top - frame.bottom };
  const known = view.months.filter((month) => month.value !== null);
  const highest = Math.max(view.target ?? 0, ...known.map((month) => month.value ?? 0));
  const top = niceTop(highest);
  /** End of the day. */
  const x = (day: string) =>
    round(frame.left + (inner.width * clamp(dayOf(day) - dayOf(view.from) + 1, 0, days)) / days);
  const y = (value: number) => round(frame.top + inner.height * (1 - Math.max(0, value) / top));
  const start = `M${frame.left} ${y(0)}`;
  const points = known.map((month) => ({
    x: x(month.to > view.today ? view.today : month.to),
    y: y(month.value ?? 0),
    month: month.month,
  }));
  const steps = view.steps.map((step) => `H${x(step.on)}V${y(step.expected)}`).join('');
  return {
    points,
    valuePath: points.length === 0 ? '' : start + points.map((point) => `L${point.x} ${point.y}`).join(''),
    expectedPath: steps === '' ? '' : `${start}${steps}H${x(view.to)}`,
    targetY: view.target === null ? null : y(view.target),
    months: view.months.map((month, index) => {
      const from = index === 0 ? frame.left : x(view.months[index - 1].to);
      return { at: round((from + x(month.to)) / 2), value: month.month };
    }),
    scale: Array.from({ length: scaleLines + 1 }, (_, line) => {
      const value = (top * line) / scaleLines;
      return { at: y(value), value };
    }),
    todayX: view.today < view.from || view.today > view.to ? null : x(view.today),
  };
}

/** The smallest "round" top of a scale that holds the value and divides into four round lines. */
export function niceTop(value: number): number {
  if (value <= scaleLines) return scaleLines;
  const step = value / scaleLines;
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= step && Number.isInteger(one * power)) ?? 10;
  return factor * power * scaleLines;
}

/** Days since 1970. */
const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const clamp = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value));
const round = (value: number) => Math.round(value * 10) / 10;
