import { answered, answerOf } from './plain-answer';
import { emptyReport, type FigureModel, type ReportModel } from './report-model';

const words = { yes: 'Đã thực hiện.', no: 'Chưa thực hiện trong kỳ này.' };
const figure = (blank: FigureModel['blank'], value: number | null = null): FigureModel => ({
  ...{ indicatorId: 'i', blank, value, qualifier: 'EXACT' },
  ...{ meetingOn: '', meetingName: '', warningReason: '' },
});
const model = (more: Partial<ReportModel>): ReportModel => ({ ...emptyReport, ...more });

describe('the one question of an area head', () => {
  it.each([
    [model({}), undefined],
    [model({ resultText: words.no }), 'NO'],
    [model({ resultText: 'Đã treo cờ.' }), 'YES'],
    [model({ values: [figure('NUMBER')] }), undefined],
    [model({ values: [figure('NUMBER', 40)] }), 'YES'],
    [model({ values: [figure('NONE_OCCURRED')] }), 'NO'],
  ])('%# says %s', (said, answer) => expect(answerOf(said, words)).toBe(answer));

  it('turns no into "không phát sinh" and keeps the number for a change of mind', () => {
    const no = answered(model({ values: [figure('NUMBER', 40)], completesTask: true }), 'NO', words);
    expect(no).toMatchObject({ values: [{ blank: 'NONE_OCCURRED', value: 40 }], completesTask: false });
    expect(answered(no, 'YES', words).values).toMatchObject([{ blank: 'NUMBER', value: 40 }]);
  });

  it('writes a sentence where no number is asked, never over words typed by hand', () => {
    const yes = answered(model({}), 'YES', words);
    expect(yes.resultText).toBe(words.yes);
    expect(answered(yes, 'NO', words).resultText).toBe(words.no);
    expect(answered(model({ resultText: 'Mưa lớn.' }), 'NO', words).resultText).toBe('Mưa lớn.');
  });
});
