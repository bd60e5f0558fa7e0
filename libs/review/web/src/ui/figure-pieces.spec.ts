import type { LinkedFigure } from '@congtac/review-domain';
import { figurePieces } from './figure-pieces';

const figure = (text: string): LinkedFigure => ({
  key: text,
  label: text,
  value: 1,
  qualifier: 'EXACT',
  unitOfMeasure: '',
  text,
  approximate: false,
  indicatorId: null,
  periodFrom: '2020-01-01',
  periodTo: '2020-06-30',
  reportedUnits: 1,
  totalUnits: 1,
  rows: [],
});
const cut = (text: string, ...figures: string[]) =>
  figurePieces(text, figures.map(figure)).map((piece) => (piece.figure ? `<${piece.text}>` : piece.text));

describe('figures in a text', () => {
  it.each([
    ['no figures', 'Đã họp.', [], ['Đã họp.']],
    ['twice', '6 tổ, rồi 6 tổ', ['6 tổ'], ['<6 tổ>', ', rồi ', '<6 tổ>']],
    ['not inside a longer number', '56 tổ và 6 tổ', ['6 tổ'], ['56 tổ và ', '<6 tổ>']],
    ['the longer wording first', '1.035 lượt người', ['1.035', '1.035 lượt người'], ['<1.035 lượt người>']],
    ['gone from the text', 'Không còn số', ['6 tổ'], ['Không còn số']],
  ] as const)('%s', (_, text, figures, pieces) => expect(cut(text, ...figures)).toEqual(pieces));

  it('cutting loses nothing', () => {
    const text = '1/1 nhiệm vụ hoàn thành.\nCó 1.035 lượt người tham dự tại 56 tổ.';
    const pieces = figurePieces(text, ['1.035 lượt người', '56 tổ', '1/1 nhiệm vụ'].map(figure));
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });
});
