-- The running program reads; it writes through audit.append only, and changes nothing.
revoke insert, update, delete, truncate on audit.entry, audit.chain from ${app};
revoke update, delete, truncate on audit.sending from ${app};
