import { provideHttpClient } from '@angular/common/http';
import { type EnvironmentInjector, createEnvironmentInjector, runInInjectionContext, signal } from '@angular/core';
import { EnvironmentInjector as Environment } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SessionStore } from '../session/session-store';
import { aSession } from '../testing/builders';
import { draftDelay, keepDraft } from './draft';
import { DraftStorage, type StoredDraft } from './draft-storage';

const kept = new Map<string, StoredDraft>();
const memory = {
  read: async (key: string) => kept.get(key),
  write: async (key: string, draft: StoredDraft) => void kept.set(key, draft),
  remove: async (key: string) => void kept.delete(key),
};

/** A page that opens with an empty text, as `accountId`. */
function open(accountId = 'a1', storage: Partial<DraftStorage> = memory) {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [provideHttpClient(), { provide: DraftStorage, useValue: storage }] });
  TestBed.inject(SessionStore).accept(aSession({ accountId }));
  const page: EnvironmentInjector = createEnvironmentInjector([], TestBed.inject(Environment));
  const text = signal('');
  const draft = runInInjectionContext(page, () => keepDraft('report/t1', text));
  const type = (value: string) => {
    text.set(value);
    TestBed.tick();
  };
  return { text, draft, type, page };
}

beforeEach(() => {
  kept.clear();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

it('is written one second after the last key, not before', async () => {
  const { draft, type } = open();
  await draft.ready;
  type('Đã');
  await jest.advanceTimersByTimeAsync(draftDelay - 1);
  type('Đã làm');
  await jest.advanceTimersByTimeAsync(draftDelay - 1);
  expect(kept.size).toBe(0);
  await jest.advanceTimersByTimeAsync(1);
  expect(kept.get('a1/report/t1')?.value).toBe('Đã làm');
  expect(draft.savedAt()).toBeDefined();
});
it('is written at once when the page goes, and put back on return', async () => {
  const first = open();
  await first.draft.ready;
  first.type('Đã làm 41 tổ');
  first.page.destroy();
  await jest.advanceTimersByTimeAsync(0);
  const again = open();
  await again.draft.ready;
  expect([again.text(), again.draft.restored()]).toEqual(['Đã làm 41 tổ', true]);
});
it('belongs to one account', async () => {
  kept.set('a1/report/t1', { value: 'của người khác', savedAt: 1 });
  const { text, draft } = open('a2');
  await draft.ready;
  expect([text(), draft.restored()]).toEqual(['', false]);
});
it('does not overwrite what was typed while it was being read', async () => {
  kept.set('a1/report/t1', { value: 'cũ', savedAt: 1 });
  const { text, draft, type } = open();
  type('mới');
  await draft.ready;
  expect(text()).toBe('mới');
});
it('is gone after it was sent', async () => {
  const { draft, type } = open();
  await draft.ready;
  type('Đã làm');
  await draft.flush();
  await draft.discard();
  await jest.advanceTimersByTimeAsync(draftDelay * 2);
  expect([kept.size, draft.savedAt()]).toEqual([0, undefined]);
});
it('tells when the browser refuses to store', async () => {
  const refuse = () => Promise.reject(new Error('no storage'));
  const { draft } = open('a1', { read: refuse, write: refuse, remove: refuse });
  await draft.ready;
  expect(draft.available()).toBe(false);
});
