-- Since when a worker is told what it is told: what it failed before that is forgiven.
alter table worker add column duty_since timestamp with time zone default current_timestamp not null;

-- what is looked for every second while many jobs wait
create index job_route on job (state, engine, blender, published_at);
create index job_ended on job (ended_at);
create index attempt_machine on attempt (worker, started_at);
