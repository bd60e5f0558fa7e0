import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = readFileSync(join(__dirname, '_colours.scss'), 'utf8');
const statuses = [...source.matchAll(/^ {2}([\w-]+): \(\s*(#\w+),\s*(#\w+),\s*(#\w+),\s*(#\w+),?\s*\),$/gm)].map(
  ([, name, lightBg, lightFg, darkBg, darkFg]) => ({ name, lightBg, lightFg, darkBg, darkFg }),
);

const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

it('knows nine statuses', () => expect(statuses).toHaveLength(9));
it.each(statuses)('words of "$name" are readable, light and dark', ({ lightBg, lightFg, darkBg, darkFg }) => {
  expect(contrast(lightBg, lightFg)).toBeGreaterThanOrEqual(6.9);
  expect(contrast(darkBg, darkFg)).toBeGreaterThanOrEqual(6.9);
});
it('white on the brand band is readable', () => expect(contrast('#a50e24', '#ffffff')).toBeGreaterThanOrEqual(7));
