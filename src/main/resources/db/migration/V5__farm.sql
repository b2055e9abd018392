-- Several Blenders on one machine, what a worker is told to do, and what the farm knows to be sick.

alter table worker add column blenders varchar(1000) default '' not null;
update worker set blenders = blender || ' ' || denoiser;
alter table worker drop column blender;
alter table worker drop column denoiser;
alter table worker add column sandboxed boolean default false not null;
alter table worker add column duty varchar(12) default 'WORK' not null;
-- why it is in quarantine
alter table worker add column reason varchar(2000);
update worker set duty = 'PAUSE' where draining;
alter table worker drop column draining;
create index worker_name on worker (name, id);

-- the series of Blender that a quality asks for, such as 4.2
alter table quality add column blender varchar(20);

alter table job add column blender varchar(20);
alter table job add column model varchar(80) default '' not null;
update job set model = substring(name from 1 for position('/' in name) - 1);
-- until then the worker that failed it last leaves it to others
alter table job add column avoid_until timestamp with time zone;
create index job_name on job (name, quality, id);
create index job_model on job (model, ended_at);

alter table attempt add column worker_id bigint default 0 not null;
create index attempt_worker on attempt (worker_id, started_at);

-- models whose renders kept failing; another file lifts it
create table model_quarantine (
    model varchar(80) primary key,
    file_sha256 char(64) not null,
    since timestamp with time zone not null,
    code varchar(40) not null,
    reason varchar(2000) not null
);
