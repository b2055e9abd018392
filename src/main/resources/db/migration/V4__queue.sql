-- how many jobs go before one is asked while somebody waits, however long the queue
create index job_queue on job (state, priority, id);
