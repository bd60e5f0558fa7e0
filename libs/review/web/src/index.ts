import type { Routes } from '@angular/router';

/** Pages of this context; the app mounts them lazily. */
export const reviewRoutes: Routes = [];
