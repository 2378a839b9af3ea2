-- So that everybody sees the same map, and only those who work for an area change its borders.
call access.guard_writing('territory.boundary', 'access.in_area(area_code)');
call access.guard_writing('territory.shape', 'access.in_area(area_code)');
call access.guard('territory.alias', 'access.in_area(area_code)');
