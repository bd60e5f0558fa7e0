/** Type names of the events about directives and conclusions; each payload names whom to tell. */
export const DIRECTIVE_EVENTS = {
  /** Tells the addressed units. */
  sent: 'review.directive-sent',
  /** Tells the sender. */
  acknowledged: 'review.directive-acknowledged',
  relayed: 'review.directive-relayed',
  implemented: 'review.directive-implemented',
  /** Tells the units that got work. */
  conclusionAssigned: 'review.conclusion-assigned',
} as const;

/** Payload of those events. */
export interface DirectiveEventPayload {
  directiveId?: string;
  conclusionId?: string;
  title: string;
  /** The unit that acknowledged, passed on or carried out. */
  text?: string;
  link: string;
  urgent: boolean;
  tellUnitIds: number[];
}
