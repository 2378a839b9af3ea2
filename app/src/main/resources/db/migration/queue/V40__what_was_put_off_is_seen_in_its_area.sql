call access.guard('queue.postponed', 'access.in_area(area_code)');
