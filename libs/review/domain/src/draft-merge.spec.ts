import fc from 'fast-check';
import { type SectionText, mergeProposal, offersProposal, takeProposal, writeText } from './draft-merge';

const blank: SectionText = {
  text: null,
  draftText: null,
  edited: false,
  confirmedEmpty: false,
  figures: [],
  draftFigures: [],
};
const figure = (text: string) => ({
  key: text,
  label: text,
  value: 1035,
  qualifier: 'EXACT' as const,
  unitOfMeasure: 'lượt người',
  text,
  approximate: false,
  indicatorId: 'i',
  periodFrom: '2020-01-01',
  periodTo: '2020-06-30',
  reportedUnits: 62,
  totalUnits: 62,
  rows: [],
});
const proposal = (text: string, ...figures: string[]) => ({ sectionId: 's', text, figures: figures.map(figure) });

describe('drafting beside a text', () => {
  it('fills an empty section', () => {
    expect(mergeProposal(blank, proposal('Có 1.035 lượt người.', '1.035 lượt người'))).toMatchObject({
      text: 'Có 1.035 lượt người.',
      edited: false,
    });
  });

  it('follows new figures while nobody wrote', () => {
    const first = mergeProposal(blank, proposal('Có 1.000 lượt người.'));
    expect(mergeProposal(first, proposal('Có 1.035 lượt người.')).text).toBe('Có 1.035 lượt người.');
  });

  it('never overwrites what a person wrote, only offers', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
        fc.string({ minLength: 1 }),
        (own, proposed) => {
          const merged = mergeProposal(writeText(blank, own), proposal(proposed));
          expect(merged.text).toBe(own);
          expect(offersProposal(merged)).toBe(own !== proposed);
        },
      ),
    );
  });

  it('links the figures that a written text already contains', () => {
    const written = writeText(blank, '1.035 lượt người tham dự tại 56 tổ dân cư');
    const merged = mergeProposal(written, proposal('Có 1.035 lượt người tham dự.', '1.035 lượt người'));
    expect(merged.figures.map((f) => f.key)).toEqual(['1.035 lượt người']);
  });

  it('keeps a text that came from a source, though nobody edited it here', () => {
    const imported = { ...blank, text: '1.035 lượt người tham dự tại 56 tổ dân cư' };
    const merged = mergeProposal(imported, proposal('Có 3 buổi.', '3 buổi'), [figure('1.035 lượt người')]);
    expect(merged).toMatchObject({ text: imported.text, draftText: 'Có 3 buổi.', edited: true });
    expect(merged.figures.map((f) => f.key)).toEqual(['1.035 lượt người']);
  });

  it('drops the link when the wording goes', () => {
    const drafted = mergeProposal(blank, proposal('Có 1.035 lượt người.', '1.035 lượt người'));
    expect(writeText(drafted, 'Đã tổ chức đầy đủ.').figures).toEqual([]);
  });

  it('does not fill a section confirmed as empty', () => {
    const merged = mergeProposal({ ...blank, confirmedEmpty: true }, proposal('Có 3 buổi.'));
    expect(merged).toMatchObject({ text: null, confirmedEmpty: true, draftText: 'Có 3 buổi.' });
    expect(takeProposal(merged)).toMatchObject({ text: 'Có 3 buổi.', confirmedEmpty: false });
  });

  it('treats writing as content', () => {
    expect(writeText({ ...blank, confirmedEmpty: true }, 'Đã làm.').confirmedEmpty).toBe(false);
    expect(writeText(blank, '   ').text).toBeNull();
  });
});
