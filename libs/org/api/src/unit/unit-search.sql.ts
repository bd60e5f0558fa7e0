/** Parameters of the search, in the order of `UNIT_SEARCH`'s placeholders. */
export interface UnitSearchParams {
  /** LIKE patterns of the folded words, all of which must match; empty = everything. */
  patterns: string[];
  /** The query as typed in small letters, for ranking exact accents first; empty without a query. */
  typed: string;
  /** The folded query, for ranking names that start with it. */
  folded: string;
  parentId: number | null;
  withinId: number | null;
  level: string | null;
  line: string | null;
  kind: string | null;
  includeClosed: boolean;
  today: string;
  limit: number;
  offset: number;
}

/**
 * Units by words with or without accents. Order: exact accents as typed, then names in which the query starts a word,
 * then the upper levels, then the name in Vietnamese order with numbers in their order (Quận 5 before Quận 10).
 */
export const UNIT_SEARCH = `
  with hits as (
    select u.unit_id, count(*) over () as total,
      row_number() over (order by
        ($2 <> '' and strpos(lower(normalize(u.name, NFC)), $2) = 0),
        ($3 <> '' and strpos(' ' || u.search_text, ' ' || $3) = 0),
        l.ordinal, u.name collate org.vi, u.unit_id) as place
    from org.unit u join org.level l on l.line = u.line and l.level = u.level
    where (cardinality($1::text[]) = 0 or u.search_text like all ($1::text[]))
      and ($4::integer is null or u.parent_id = $4)
      and ($5::integer is null or exists (
        select from org.v_unit_position_today p join org.v_unit_position_today r on r.unit_id = $5
        where p.unit_id = u.unit_id and p.lft between r.lft and r.rgt))
      and ($6::text is null or u.level = $6)
      and ($7::text is null or u.line = $7)
      and ($8::text is null or u.kind = $8)
      and ($9::boolean or u.valid_to is null or u.valid_to >= $10::date)
    order by place limit $11 offset $12
  )
  select h.total, u.unit_id, u.code, u.name, u.short_name, u.line, u.level, l.name_vi as level_name, u.kind,
    u.parent_id, u.valid_from, u.valid_to, u.demo,
    (select count(*) from org.unit c where c.parent_id = u.unit_id
       and (c.valid_to is null or c.valid_to >= $10::date)) as child_count,
    (select coalesce(jsonb_agg(jsonb_build_object('unitId', a.unit_id, 'name', coalesce(a.short_name, a.name))
         order by s.step), '[]')
       from org.v_unit_position_today p cross join unnest(p.path) with ordinality as s (unit_id, step)
       join org.unit a on a.unit_id = s.unit_id
       where p.unit_id = u.unit_id and a.unit_id <> u.unit_id) as path
  from hits h join org.unit u on u.unit_id = h.unit_id join org.level l on l.line = u.line and l.level = u.level
  order by h.place
`;

/** A branch by parents of today: `$1` root or null for every parentless unit, `$2` levels of children, `$3` today. */
export const UNIT_BRANCH = `
  with recursive branch as (
    select u.unit_id, 0 as step from org.unit u
    where case when $1::integer is null then u.parent_id is null else u.unit_id = $1 end
    union all
    select c.unit_id, b.step + 1 from branch b join org.unit c on c.parent_id = b.unit_id where b.step < $2
  )
  select b.step, u.unit_id, u.code, u.name, u.short_name, u.line, u.level, l.name_vi as level_name, u.kind,
    u.parent_id, u.valid_from, u.valid_to, u.demo,
    (select count(*) from org.unit c where c.parent_id = u.unit_id
       and (c.valid_to is null or c.valid_to >= $3::date)) as child_count
  from branch b join org.unit u on u.unit_id = b.unit_id join org.level l on l.line = u.line and l.level = u.level
  where b.step = 0 or u.valid_to is null or u.valid_to >= $3::date
  order by b.step, (u.kind <> 'COMMITTEE') desc, u.name collate org.vi, u.unit_id
`;
