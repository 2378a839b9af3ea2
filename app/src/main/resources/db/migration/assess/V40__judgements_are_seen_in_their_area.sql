call access.guard('assess.draft', 'access.in_area(area_code)');
call access.guard('assess.finalisation', 'access.in_area(area_code)');
