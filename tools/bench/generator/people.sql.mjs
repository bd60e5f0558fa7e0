// Units with their tree, and two people with accounts at every unit.

/** Helpers of the generator; `seed` makes every draw repeatable. */
export const helpers = (seed, day) => `
  drop schema if exists bench cascade;
  create schema bench;
  create function bench.today() returns date language sql immutable as $$ select date '${day}' $$;
  create function bench.draw(n bigint, salt integer, below integer) returns integer language sql immutable as $$
    select ((hashint8extended(n, ${seed} * 1000 + salt) & 1073741823) % below)::integer
  $$;
  create function bench.moment(year integer) returns bigint language sql immutable as $$
    select (make_date(year, 1, 5) - date '1970-01-01')::bigint * 86400000
  $$;
  -- an id as the product makes them (UUID v7): ordered by the time it was made, the rest drawn
  create function bench.uid(year integer, n bigint, kind integer) returns uuid language sql immutable as $$
    select (lpad(to_hex(bench.moment(year) + n), 12, '0') || '7'
      || overlay(md5(n || ':' || kind || ':${seed}') placing '8' from 4 for 1))::char(32)::uuid
  $$;
  create table bench.unit (unit_id integer primary key, parent_id integer, code text, level text, name text, place text);
`;

/** Units, tree, people, posts, accounts and grants. `$HASH$` stands for the hash of the shared password. */
export const people = (hash) => `
  insert into org.unit (unit_id, uid, code, code_system, name, line, level, kind, parent_id, source)
    select unit_id, bench.uid(2023, unit_id, 0), code, 'DVHC', name, 'FRONT', level, 'COMMITTEE', parent_id,
      'Danh mục đơn vị hành chính 03/2025' from bench.unit order by unit_id;
  select setval('org.unit_unit_id_seq', (select max(unit_id) from bench.unit));
  insert into org.unit_placement (unit_id, parent_id) select unit_id, parent_id from bench.unit;
  select org.rebuild_tree();

  create view bench.person as
    select u.unit_id, u.level, c.which, bench.uid(2023, u.unit_id * 4 + c.which, 10) as person_id,
      bench.uid(2023, u.unit_id * 4 + c.which, 11) as account_id, c.title || ' ' || u.place as full_name, c.title,
      c.prefix || '.' || lower(left(u.level, 1)) || lower(u.code) as login, c.code
    from bench.unit u cross join (values (0, 'Chuyên viên', 'cv', 'CHUYEN_VIEN'), (1, 'Chủ tịch', 'ct', 'CHU_TICH'))
      as c (which, title, prefix, code);
  insert into org.person (person_id, unit_id, full_name, demo)
    select person_id, unit_id, full_name, true from bench.person;
  insert into org.post (post_id, unit_id, person_id, title, title_code, is_signer, demo)
    select bench.uid(2023, unit_id * 4 + which, 12), unit_id, person_id, title, code, which = 1, true from bench.person;
  insert into identity.account (account_id, person_id, unit_id, login, display_name, password_hash, status, demo)
    select account_id, person_id, unit_id, login, full_name, '${hash}', 'ACTIVE', true from bench.person;
  insert into identity.role_grant (grant_id, account_id, role, unit_id, scope)
    select bench.uid(2023, unit_id * 8 + which, 13), account_id, case which when 0 then 'SPECIALIST' else 'CHAIR' end,
      unit_id, 'SUBTREE' from bench.person
    union all
    select bench.uid(2023, unit_id * 8 + 2, 13), account_id, 'REPORTER', unit_id, 'UNIT' from bench.person
      where which = 0 and level = 'WARD';
`;
