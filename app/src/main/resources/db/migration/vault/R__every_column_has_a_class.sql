-- So that everybody who works with a column knows how careful to be: its comment begins with
--   PUBLIC    may be published
--   INTERNAL  for the office
--   PERSONAL  says something of a person (also of one at work)
--   SPECIFIC  health, crime, children: law 27/2022, article 4 (2)
-- A column whose own migration says it already is left as it is. Runs again whenever this list changes.
do $$
declare
  entry   text[];
  col     text;
  known   text;
  classes text[][] := array[
    ['access.account', 'INTERNAL', 'area_code created_at disabled id password_hash totp_secret totp_sealed last_step failed_at changed_at asked_by asked_at'],
    ['access.account', 'PERSONAL', 'username display_name'],
    ['access.account_role', 'INTERNAL', 'account_id role area_code granted_by granted_at'],
    ['access.account', 'INTERNAL', 'must_change totp_step'],
    ['access.role_grant', 'INTERNAL', 'account_id role area_code'],
    ['access.recovery_code', 'INTERNAL', 'account_id code_hash used_at'],
    ['access.account_change', 'INTERNAL', 'id account_id area_code kind grants reason asked_by asked_at decided_by decided_at agreed'],
    ['access.app_user', 'INTERNAL', 'id display_name area_code project token_hash created_by created_at revoked_by revoked_at'],
    ['access.stationery', 'PUBLIC', 'id letterhead address place issuer office_code number_pattern emblem'],
    ['access.stationery', 'INTERNAL', 'changed_by changed_at'],
    ['access.signatory', 'INTERNAL', 'position role title'],
    ['access.signatory', 'PERSONAL', 'name nip'],
    ['access.office', 'PUBLIC', 'area_code id name'],
    ['access.office', 'INTERNAL', 'set_up_at simulated'],
    ['access.sign_in_attempt', 'INTERNAL', 'failures locked_until who'],
    ['access.spring_session', 'INTERNAL', 'creation_time expiry_time last_access_time max_inactive_interval primary_id principal_name session_id'],
    ['access.spring_session_attributes', 'INTERNAL', 'attribute_bytes attribute_name session_primary_id'],
    ['assess.draft', 'INTERNAL', 'area_code best computed_at flips main_met main_unknown rule_set simulated state supporting_met supporting_unknown worst year'],
    ['assess.finalisation', 'INTERNAL', 'area_code best category decided_at decided_by findings id reason rule_hash rule_set worst year'],
    ['assess.finalisation', 'PERSONAL', 'decided_name'],
    ['assess.rule_set', 'PUBLIC', 'hash name published_at version'],
    ['collect.activity', 'INTERNAL', 'area_code created_at created_by id purpose simulated title year'],
    ['collect.attachment', 'INTERNAL', 'bytes media_type name received_at sha256 submission_id'],
    ['collect.data_request', 'INTERNAL', 'activity_id data_set due import_id institution noted_at noted_by reason state'],
    ['collect.letter', 'INTERNAL', 'activity_id id kind state title'],
    ['collect.remembered_columns', 'INTERNAL', 'columns institution kept_at kept_by template'],
    ['collect.submission', 'INTERNAL', 'area_code deprecated_id expected faults form_name form_version id instance_id institution project quarantine received_at revision sent_by simulated state visit_id visited_on xml_sha256'],
    ['collect.submission', 'PERSONAL', 'xml'],
    ['collect.submission_review', 'INTERNAL', 'decided_at decided_by reason revision state submission_id'],
    ['collect.table_import', 'INTERNAL', 'area_code choices complaints complete file_name file_sha256 id institution received_on rows_clean rows_read saved_at saved_by simulated state template template_hash undone_at undone_by undone_reason uploaded_at uploaded_by visit_id'],
    ['collect.team_member', 'INTERNAL', 'activity_id office position'],
    ['collect.team_member', 'PERSONAL', 'name'],
    ['collect.visit', 'INTERNAL', 'activity_id day id institution purpose starts_at state summary'],
    ['collect.visit', 'PERSONAL', 'host attendees'],
    ['collect.visit', 'INTERNAL', 'ends_at crew area_code latitude longitude opens_at closes_at state_reason'],
    ['collect.activity', 'INTERNAL', 'days agenda funding'],
    ['collect.team_member', 'INTERNAL', 'rank crew'],
    ['collect.team_member', 'PERSONAL', 'nip'],
    ['collect.letter', 'INTERNAL', 'institution number dated copies'],
    ['collect.letter_register', 'INTERNAL', 'register year last area_code'],
    ['collect.activity_before', 'INTERNAL', 'activity_id number deed changed_by changed_at'],
    ['collect.activity_before', 'PERSONAL', 'content'],
    ['collect.table_import', 'INTERNAL', 'template_version recognised_as recalled saved_rows rows_saved replaces'],
    ['collect.remembered_reading', 'INTERNAL', 'area_code institution template content kept_by kept_at'],
    ['jobs.job', 'INTERNAL', 'id kind area_code started_by title state step done total result reason node started_at alive_at ended_at'],
    ['territory.official_size', 'PUBLIC', 'area_code km2 source'],
    ['territory.official_size', 'INTERNAL', 'added_by added_at'],
    ['publish.release', 'PUBLIC', 'id series area_code period number audience content content_sha256 reason approved_at'],
    ['publish.release', 'INTERNAL', 'approved_by'],
    ['publish.release', 'PERSONAL', 'approver'],
    ['queue.postponed', 'INTERNAL', 'account_id area_code at key reason until'],
    ['registry.figure_of_submission', 'INTERNAL', 'observation_id submission_id'],
    ['registry.observation', 'INTERNAL', 'area_code at_least cell_count cells id import_id institution measure period_from period_to place recorded_at recorded_by simulated stated_on unit value withdrawn_at'],
    ['registry.potential', 'INTERNAL', 'area_code detail id import_id institution pillar place recorded_at recorded_by simulated submission_id title withdrawn_at'],
    ['registry.published_status', 'PUBLIC', 'area_code category said_by said_on source year'],
    ['territory.alias', 'PUBLIC', 'parent_code spelling area_code'],
    ['territory.alias', 'INTERNAL', 'added_at added_by'],
    ['territory.boundary', 'PUBLIC', 'active approximate area_code file_sha256 id imported_at report source title'],
    ['territory.boundary', 'INTERNAL', 'imported_by'],
    ['territory.shape', 'PUBLIC', 'area_code boundary_id lat lon max_lat max_lon min_lat min_lon shape']
  ];
begin
  foreach entry slice 1 in array classes loop
    foreach col in array string_to_array(entry[3], ' ') loop
      if exists (select from pg_attribute a
                 where a.attrelid = to_regclass(entry[1]) and a.attname = col and not a.attisdropped) then
        known := col_description(to_regclass(entry[1]), (select a.attnum from pg_attribute a
          where a.attrelid = to_regclass(entry[1]) and a.attname = col));
        if coalesce(known, '') !~ '^(PUBLIC|INTERNAL|PERSONAL|SPECIFIC)\M' then
          execute format('comment on column %s.%I is %L', entry[1], col, trim(entry[2] || ' ' || coalesce(known, '')));
        end if;
      end if;
    end loop;
  end loop;
end $$;
