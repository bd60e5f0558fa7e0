#!/usr/bin/env bash
# Run once by the postgres image on an empty volume: the role the application connects as. It owns nothing and
# row-level security binds it.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --set password="$APP_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role congtac_app login nosuperuser nobypassrls nocreatedb nocreaterole password :'password';
revoke all on database congtac from public;
grant connect on database congtac to congtac_app;
SQL
