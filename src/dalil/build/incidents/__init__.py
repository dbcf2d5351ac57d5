"""Reports on incidents as they were published: counted, drawn on a map, told in words."""
