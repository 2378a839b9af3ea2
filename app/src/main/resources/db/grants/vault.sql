-- The ledger and what was destroyed are appended; persons are emptied, never removed.
revoke update, delete, truncate on vault.legal_basis, vault.tombstone, vault.destroyed_file from ${app};
revoke delete, truncate on vault.break_glass, vault.notice, vault.person from ${app};
