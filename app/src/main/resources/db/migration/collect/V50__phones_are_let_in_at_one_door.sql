-- So that a phone is let in and shut out in one place only: access.app_user. No page ever gave out a
-- secret of this table, so no phone is shut out by its end.
drop table collect.phone_token;
