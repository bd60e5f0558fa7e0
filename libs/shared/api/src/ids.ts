import { v7 } from 'uuid';

/** A new id: UUID v7, so ids sort by the time they were made. */
export function newId(): string {
  return v7();
}
