import { Component, computed, input, type Resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { toAppError } from '@congtac/shared-data';
import { ErrorState } from './error-state';
import { LoadingState } from './loading-state';

/** A resource that can be asked again, as `httpResource` gives. */
export type Reloadable = Resource<unknown> & { reload(): boolean };

/**
 * The states of a read that are not content: skeleton, slow network, offline, forbidden, not found, failure.
 * Renders nothing when the value is there, so the page writes:
 * `<ct-resource-state [resource]="plans" /> @if (plans.hasValue()) { … }`. Data already seen stays while it reloads.
 */
@Component({
  selector: 'ct-resource-state',
  imports: [ErrorState, LoadingState, TranslocoPipe],
  template: `
    @if (error(); as failed) {
      <ct-error-state [error]="failed" (retry)="resource().reload()" />
    } @else if (resource().isLoading()) {
      @if (resource().hasValue()) {
        <p class="cdk-visually-hidden" role="status">{{ 'ui.state.refreshing' | transloco }}</p>
      } @else {
        <ct-loading-state [lines]="lines()" (retry)="resource().reload()" />
      }
    }
  `,
})
export class ResourceState {
  readonly resource = input.required<Reloadable>();
  /** Grey lines of the skeleton. */
  readonly lines = input(4);
  protected readonly error = computed(() => {
    const error = this.resource().error();
    if (error === undefined) return undefined;
    const failed = toAppError(error);
    // A read carries nothing but its address: one that cannot be read leads nowhere.
    return failed.code === 'common.malformed' ? { ...failed, kind: 'not-found' as const } : failed;
  });
}
