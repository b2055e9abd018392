-- People who come and go, what tokens may spend, and the anonymous budget. Runs on PostgreSQL and on H2 in PostgreSQL mode.

alter table person add column password_set timestamp with time zone;
update person set password_set = created;
alter table person alter column password_set set not null;
-- a session that began under another number has ended
alter table person add column sessions bigint default 0 not null;

-- null where there is no limit
alter table api_token add column renders_per_day integer;
alter table api_token add column orders_queued integer;

-- what a token caused on a day of UTC, in renders of the primary quality
create table token_spending (
    token_id bigint not null references api_token (id),
    spent_on date not null,
    renders bigint not null,
    primary key (token_id, spent_on)
);

-- how many renders anonymous callers may cause in an hour; no row until somebody changes what the settings say
create table budget (
    name varchar(40) primary key,
    per_address integer not null,
    total integer not null
);

insert into revision (name, number) values ('person', 1), ('budget', 1);
