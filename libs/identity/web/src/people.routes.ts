import type { Routes } from '@angular/router';

/** `/nguoi-dung`: accounts, invitations (`/moi`) and the import of people (`/nhap`), for holders of `identity.account.manage`. */
export const peopleRoutes: Routes = [];
