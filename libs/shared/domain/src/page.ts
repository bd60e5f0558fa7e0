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

/** One page of a list and how many rows there are in all. */
export interface Page<T> {
  items: T[];
  total: number;
}

/** Row offset of a page query. */
export function offsetOf(query: PageQuery): number {
  return (query.page - 1) * query.size;
}
