-- So that a photo may be kept without what the camera wrote into it, while the hash of what the phone sent
-- stays: it decides whether a file came already, and says later whether a picture is the one that was sent.

alter table collect.attachment add kept_as text check (kept_as ~ '^[0-9a-f]{64}$');
comment on column collect.attachment.kept_as is
  'INTERNAL hash of the picture that was made anew and is kept; null where the bytes are kept as they came';
