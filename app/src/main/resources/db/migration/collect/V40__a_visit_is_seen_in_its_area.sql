-- So that plans, people of a visit and files are seen only where they belong.
call access.guard('collect.activity', 'access.in_area(area_code)');
call access.guard('collect.team_member',
  'exists (select from collect.activity a where a.id = activity_id)');
call access.guard('collect.visit',
  'exists (select from collect.activity a where a.id = activity_id)');
call access.guard('collect.data_request',
  'exists (select from collect.activity a where a.id = activity_id)');
call access.guard('collect.letter',
  'exists (select from collect.activity a where a.id = activity_id)');
call access.guard('collect.table_import', 'access.in_area(area_code)');
call access.guard('collect.submission', 'access.in_area(area_code)');
call access.guard('collect.attachment',
  'exists (select from collect.submission s where s.id = submission_id)');
call access.guard('collect.submission_review',
  'exists (select from collect.submission s where s.id = submission_id)');
call access.guard('collect.phone_token', 'access.in_area(area_code)');
