-- The running program appends and reads, nothing else.
revoke update, delete, truncate on audit.entry from ${app};
