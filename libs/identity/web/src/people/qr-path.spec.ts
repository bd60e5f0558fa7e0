import { qrDrawing } from './qr-path';

describe('a QR code', () => {
  const drawing = qrDrawing('https://congtac.example/kich-hoat');
  it('is a square of a known version with white around', () => expect((drawing.size - 8 - 17) % 4).toBe(0));
  it('has the three corner marks and is only a path', () => {
    expect(drawing.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
    const last = drawing.size - 5;
    for (const corner of ['M4 4h', `M${last} 4h`, `M4 ${last}h`]) expect(drawing.path).toContain(corner);
  });
});
