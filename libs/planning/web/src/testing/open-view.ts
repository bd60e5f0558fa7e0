import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PlanOccurrenceView, PlanView, TaskRow } from '@congtac/planning-domain';
import { appInterceptors, DraftStorage } from '@congtac/shared-data';
import { provideI18n, provideMessages } from '@congtac/shared-ui';
import { PlanStore } from '../feature-plan/plan-store';
import { vi } from '../i18n/vi';
import { PlanViewStore } from '../plan-view/plan-view-store';
import { PendingEdits } from '../task-edit/pending-edits';
import { aPlan } from './builders';
import { EditStore } from '../tree-table/edit-store';
import { TableStore } from '../tree-table/table-store';

/** A view of a plan on the screen, with the requests it made. */
export interface OpenedView {
  readonly fixture: ComponentFixture<unknown>;
  readonly host: HTMLElement;
  readonly http: HttpTestingController;
}

/** What the view is opened over. */
export interface ViewScene {
  readonly plan?: Partial<PlanView>;
  readonly tasks: readonly TaskRow[];
  readonly occurrences?: readonly PlanOccurrenceView[];
  readonly today?: string;
  readonly phone?: boolean;
}

/** Lets promises, lazy imports and renders run. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 8; round++) {
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  }
}

/** Opens one view of a plan over its stores; `/days` is answered when the view asks for it. */
export async function openView(component: Type<unknown>, scene: ViewScene): Promise<OpenedView> {
  const query = { matches: scene.phone ?? false, addEventListener: nothing, removeEventListener: nothing };
  Object.assign(window, { matchMedia: () => query });
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors(appInterceptors)),
      provideHttpClientTesting(),
      provideI18n(),
      provideMessages('planning', vi, () => import('../i18n/en').then((m) => m.en)),
      provideRouter([]),
      { provide: DraftStorage, useValue: { read: nothingLater, write: nothingLater, remove: nothingLater } },
      ...[PendingEdits, PlanStore, PlanViewStore, EditStore, TableStore],
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  TestBed.inject(PlanStore).open('plan');
  TestBed.inject(TableStore);
  TestBed.tick();
  http.expectOne('/api/v1/plans/plan').flush(aPlan(scene.plan));
  http.expectOne('/api/v1/plans/plan/tasks').flush(scene.tasks);
  for (const list of ['themes', 'campaigns', 'events', 'audiences']) http.expectOne(`/api/v1/${list}`).flush([]);
  await settle();
  const fixture = TestBed.createComponent(component);
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  await settle();
  const days = { today: scene.today ?? '2020-07-02', occurrences: scene.occurrences ?? [] };
  for (const request of http.match('/api/v1/plans/plan/days')) request.flush(days);
  await settle();
  return { fixture, host, http };
}

/** Takes the view and what it opened off the page. */
export function closeView(opened: OpenedView): void {
  opened.fixture.destroy();
  document.querySelectorAll('.cdk-overlay-container').forEach((element) => element.remove());
}

/** The words of all elements that match, without the line breaks of the template. */
export function texts(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((element) => element.textContent.trim().replace(/\s+/g, ' '));
}

function nothing(): void {
  // The screen of a test never changes its width.
}

function nothingLater(): Promise<undefined> {
  return Promise.resolve(undefined);
}
