/** Ranges of IPv4 that are not the public internet: `[first address, bits]`. */
const CLOSED_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/**
 * True for an IP address of the public internet, as text. Of IPv6 only global unicast (2000::/3) counts, without the
 * parts that carry or stand for IPv4 (6to4, Teredo, documentation).
 */
export function isPublicAddress(address: string): boolean {
  const v4 = v4Number(address);
  if (v4 !== undefined) return !CLOSED_V4.some(([first, bits]) => sameNetwork(v4, v4Number(first) ?? 0, bits));
  const [first, second] = firstGroups(address);
  if (first === undefined || first < 0x2000 || first > 0x3fff) return false;
  if (first === 0x2002 || first === 0x3fff) return false;
  return !(first === 0x2001 && (second < 0x200 || second === 0xdb8));
}

/**
 * True when a push service may be called at this address: https on the usual port, by name, without credentials. The
 * name's addresses are checked again when it is called.
 */
export function isPushEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false;
  const host = url.hostname;
  return (
    host.includes('.') &&
    !host.startsWith('[') &&
    v4Number(host) === undefined &&
    !/\.(local|localhost|internal|home\.arpa)\.?$/.test(host)
  );
}

function v4Number(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

function sameNetwork(one: number, other: number, bits: number): boolean {
  const size = 2 ** (32 - bits);
  return Math.floor(one / size) === Math.floor(other / size);
}

/** The first two groups of an IPv6 address; undefined when it is none. */
function firstGroups(text: string): [number | undefined, number] {
  if (!/^[0-9a-f:]+(%\w+)?$/i.test(text) || !text.includes(':') || text.startsWith('::')) return [undefined, 0];
  const [first, second] = text.split(':');
  return [Number.parseInt(first, 16), second === '' ? 0 : Number.parseInt(second, 16)];
}
