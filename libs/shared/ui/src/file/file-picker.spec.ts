import { matches } from './file-picker';
import { fitted } from './shrink-image';

it.each([
  [4000, 3000, 1600, 1200],
  [900, 1800, 800, 1600],
  [640, 480, 640, 480],
])('a photo of %d × %d is sent as %d × %d', (width, height, toWidth, toHeight) =>
  expect(fitted(width, height)).toEqual({ width: toWidth, height: toHeight }),
);

it.each([
  ['anh.JPG', 'image/jpeg', true],
  ['bao-cao.DOCX', '', true],
  ['virus.exe', 'application/x-msdownload', false],
])('%s (%s) accepted: %s', (name, type, accepted) =>
  expect(matches({ name, type }, 'image/*,.pdf,.docx')).toBe(accepted),
);
