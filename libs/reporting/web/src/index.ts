import type { Routes } from '@angular/router';

/** "Việc của tôi" and the report form; mounted at `/viec-cua-toi`. */
export const reportingRoutes: Routes = [];

/** Dashboards; mounted at `/tong-quan`. */
export const overviewRoutes: Routes = [];
