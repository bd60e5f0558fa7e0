import { IntField, TextField } from './fields';

/** Query of a table-like list: page from 1, at most 200 rows a page. */
export class PageQuery {
  @IntField({ label: 'Trang', min: 1, max: 100000, optional: true, fromText: true })
  page: number = 1;

  @IntField({ label: 'Số dòng mỗi trang', min: 1, max: 200, optional: true, fromText: true })
  size: number = 50;

  @TextField({ label: 'Từ khóa', max: 200, optional: true })
  q?: string;
}

/** One page of a list and how many rows there are in all; with `more`, there are more than `total`, which nobody counted. */
export interface Page<T> {
  items: T[];
  total: number;
  more?: true;
}

/** Rows up to which a long list is counted: beyond, people read "1.000+". */
export const MOST_COUNTED = 1000;

/** The page of a list that was counted up to one row beyond `MOST_COUNTED`. */
export function cappedPage<T>(items: T[], counted: number): Page<T> {
  return counted > MOST_COUNTED ? { items, total: MOST_COUNTED, more: true } : { items, total: counted };
}

/** Row offset of a page query. */
export function offsetOf(query: PageQuery): number {
  return (query.page - 1) * query.size;
}
