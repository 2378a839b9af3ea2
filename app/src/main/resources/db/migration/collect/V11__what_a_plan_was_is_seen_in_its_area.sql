-- So that what an activity was before a change is hidden from other areas like the activity itself.
call access.guard('collect.activity_before',
  'exists (select from collect.activity a where a.id = activity_id)');
