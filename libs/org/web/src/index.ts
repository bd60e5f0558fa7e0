import type { Routes } from '@angular/router';

/** Pages of this context; the app mounts them lazily. */
export const orgRoutes: Routes = [];

/** People and accounts; mounted at `/nguoi-dung`. */
export const peopleRoutes: Routes = [];

/** Import of units and people; mounted at `/nhap-don-vi`. */
export const importRoutes: Routes = [];
