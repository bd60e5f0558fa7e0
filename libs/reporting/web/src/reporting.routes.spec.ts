import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { reportRoutes } from './reporting.routes';
import { openPage } from './testing/builders';

it('an address of the report form without a task leads home, where the work is', async () => {
  await openPage(
    [
      { path: 'bao-cao', children: reportRoutes },
      { path: 'viec-cua-toi', children: [] },
    ],
    '/bao-cao',
  );
  expect(TestBed.inject(Router).url).toBe('/viec-cua-toi');
});
