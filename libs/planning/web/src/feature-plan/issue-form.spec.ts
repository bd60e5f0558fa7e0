import { Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { aPlan } from '../testing/builders';
import { issueBody, type IssueModel, issueModel, issueRules } from './issue-form';

const complete: IssueModel = {
  number: 5,
  symbol: 'KH-MTTQ-BTT',
  issuedOn: '2020-01-15',
  signerPostId: '',
  signerText: 'Người ký mẫu, Chủ tịch',
  recipients: [{ unitId: null, text: 'Lưu VP' }],
};

function faults(over: Partial<IssueModel>): string[] {
  const model = signal({ ...complete, ...over });
  const fields = runInInjectionContext(TestBed.inject(Injector), () =>
    form(
      model,
      issueRules(() => 'Chưa có người ký'),
    ),
  );
  return fields()
    .errorSummary()
    .map((error) => error.message ?? error.kind);
}

describe('issue dialog rules', () => {
  it('accepts a complete form', () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, Partial<IssueModel>, RegExp]>([
    ['a number', { number: null }, /^Số/],
    ['a whole number', { number: 0 }, /^Số/],
    ['a symbol', { symbol: '' }, /^Ký hiệu/],
    ['a real day', { issuedOn: '2020-02-31' }, /^Ngày ban hành/],
    ['a signer', { signerText: '  ' }, /Chưa có người ký/],
    ['a recipient', { recipients: [] }, /^Nơi nhận/],
  ])('asks for %s', (_name, over, message) => {
    expect(faults(over).join(' | ')).toMatch(message);
  });

  it('a chosen post is enough of a signer', () => {
    expect(faults({ signerText: '', signerPostId: '01920000-0000-7000-8000-000000000001' })).toEqual([]);
  });
});

test('the body sends units by id and words as words, and a chosen post instead of a typed signer', () => {
  const body = issueBody({
    ...complete,
    signerPostId: 'post',
    recipients: [
      { unitId: 12, text: 'Phường Đại Kim' },
      { unitId: null, text: 'Lưu VP' },
    ],
  });
  expect(body.recipients).toEqual([{ unitId: 12 }, { text: 'Lưu VP' }]);
  expect(body).toMatchObject({ number: 5, signerPostId: 'post' });
  expect(body).not.toHaveProperty('signerText');
});

test('starts from today and from what is known', () => {
  const plan = aPlan({ recipients: [{ unitId: 3, unitName: 'Quận Hoàng Mai', text: null }] });
  expect(issueModel(plan, '2020-07-02')).toMatchObject({
    number: null,
    issuedOn: '2020-07-02',
    recipients: [{ unitId: 3, text: 'Quận Hoàng Mai' }],
  });
});
