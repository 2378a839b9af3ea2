call access.guard('registry.observation', 'access.in_area(area_code)');
call access.guard('registry.potential', 'access.in_area(area_code)');
call access.guard('registry.published_status', 'access.in_area(area_code)');
call access.guard('registry.figure_of_submission',
  'exists (select from registry.observation o where o.id = observation_id)');
