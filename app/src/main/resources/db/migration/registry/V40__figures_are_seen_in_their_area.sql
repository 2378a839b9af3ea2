call access.guard('registry.observation', 'access.in_area(area_code)');
call access.guard('registry.potential', 'access.in_area(area_code)');
call access.guard('registry.published_status', 'access.in_area(area_code)');
