import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** Root: everything else is a route. */
@Component({ selector: 'ct-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {}
