-- A release is frozen.
revoke update, delete on publish.release from ${app};
