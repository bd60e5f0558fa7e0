import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FigureRow, LinkedFigure } from '@congtac/review-domain';
import { formatQualified } from '@congtac/shared-domain';
import { ViDatePipe } from '@congtac/shared-ui';

/** The figures of a text, each with the rows behind it: who reported how much, in which report. */
@Component({
  selector: 'ct-figure-sources',
  imports: [RouterLink, TranslocoPipe, ViDatePipe],
  template: `
    <ul>
      @for (figure of figures(); track figure.key) {
        <li>
          <details>
            <summary>
              <span class="value">{{ figure.text }}</span>
              <span class="name">{{ figure.label }}</span>
            </summary>
            <p>
              {{ 'review.figure.units' | transloco: { of: figure.reportedUnits, total: figure.totalUnits } }} ·
              {{
                'review.figure.period' | transloco: { from: figure.periodFrom | viDate, to: figure.periodTo | viDate }
              }}
              @if (figure.approximate) {
                · {{ 'review.figure.approximate' | transloco }}
              }
            </p>
            @if (figure.rows.length > 0) {
              <table>
                <caption class="cdk-visually-hidden">
                  {{
                    'review.figure.rows' | transloco: { name: figure.label }
                  }}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">{{ 'review.figure.unit' | transloco }}</th>
                    <th scope="col" class="num">{{ figure.unitOfMeasure || ('review.figure.value' | transloco) }}</th>
                  </tr>
                </thead>
                <tbody>
                  @for (row of figure.rows; track $index) {
                    <tr>
                      <th scope="row">
                        @if (row.reportId) {
                          <a [routerLink]="['/duyet-bao-cao', row.reportId]">{{ row.unitName }}</a>
                        } @else {
                          {{ row.unitName }}
                        }
                      </th>
                      <td class="num">{{ valueOf(row) }}</td>
                    </tr>
                  }
                </tbody>
              </table>
            }
          </details>
        </li>
      }
    </ul>
  `,
  styleUrl: './figure-sources.scss',
})
export class FigureSources {
  readonly figures = input.required<readonly LinkedFigure[]>();

  protected valueOf(row: FigureRow): string {
    return formatQualified(row.value, row.qualifier);
  }
}
